package io.plumbline.query.methods;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The pages of docs/methods, rendered once. */
record Methods(List<Method> all) {
    private static final List<org.commonmark.Extension> EXTENSIONS = List.of(TablesExtension.create());

    /** What may be wider than a phone scrolls, and so has to be reached by keyboard. */
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).sanitizeUrls(true)
            .attributeProviderFactory(_ -> (_, tag, attributes) -> {
                if (tag.equals("pre") || tag.equals("table")) {
                    attributes.put("tabindex", "0");
                }
            }).build();

    /** @param html of the page below its title */
    record Method(String name, String title, String html) {}

    static Methods read() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:/methods/*.md");
            return new Methods(Arrays.stream(files).map(Methods::method).sorted(Comparator.comparing(Method::title)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the pages of the methods cannot be read", e);
        }
    }

    private static Method method(Resource file) {
        try {
            Node page = Parser.builder().extensions(EXTENSIONS).build().parse(file.getContentAsString(StandardCharsets.UTF_8));
            String name = String.valueOf(file.getFilename()).replaceFirst("\\.md$", "");
            String title = name;
            if (page.getFirstChild() instanceof Heading heading && heading.getLevel() == 1) {
                title = text(heading);
                heading.unlink();
            }
            return new Method(name, title, RENDERER.render(page));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static String text(Node heading) {
        StringBuilder text = new StringBuilder();
        heading.accept(new AbstractVisitor() {
            @Override
            public void visit(Text node) {
                text.append(node.getLiteral());
            }

            @Override
            public void visit(Code node) {
                text.append(node.getLiteral());
            }
        });
        return text.toString();
    }
}
