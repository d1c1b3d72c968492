package io.plumbline.query.page;

import io.plumbline.query.web.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/**
 * One look at a page.
 *
 * @param here the page's address
 * @param show the slice as the address carries it
 */
public record Visit(Viewer viewer, String here, @Nullable String show, Model model, HttpServletResponse response) {}
