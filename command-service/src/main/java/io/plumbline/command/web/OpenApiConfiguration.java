package io.plumbline.command.web;

import io.plumbline.events.CandidacyId;
import io.plumbline.events.CandidateId;
import io.plumbline.events.InterviewId;
import io.plumbline.events.InterviewerId;
import io.plumbline.events.RubricId;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the generated API description cannot see by itself: tokens, command ids, problem details, and that ids are text. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
    private static final String PROBLEM = "Problem";
    private static final String ID = "[A-Za-z0-9._:@-]{1,100}";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Attempt.class);
        Stream.of(CandidacyId.class, CandidateId.class, InterviewId.class, InterviewerId.class, RubricId.class)
                .forEach(id -> SpringDocUtils.getConfig().replaceWithSchema(id, new StringSchema().pattern(ID)));
    }

    @Bean
    OpenAPI commandApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Plumbline command API")
                        .version("1")
                        .description("Records what happened in hiring. A command is granted as events of one stream, or"
                                + " refused as a problem detail with a stable code; nothing half-done is stored."))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT"))
                        .addSchemas(PROBLEM, problem()))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    @Bean
    OperationCustomizer commandIdAndProblems() {
        return (operation, method) -> {
            if (Stream.of(method.getMethodParameters()).anyMatch(each -> each.getParameterType() == Attempt.class)) {
                operation.addParametersItem(new HeaderParameter()
                        .name(AttemptResolver.HEADER)
                        .description("The command's id. Sent again under the same id, a command has the same answer"
                                + " and changes nothing. Absent: a new id.")
                        .required(false)
                        .schema(new StringSchema().pattern(ID)));
            }
            return refusable(operation);
        };
    }

    private static Operation refusable(Operation operation) {
        operation.getResponses().addApiResponse(
                "default",
                new ApiResponse()
                        .description("Refused: a problem detail (RFC 9457) with a stable code")
                        .content(new Content().addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)))));
        return operation;
    }

    private static Schema<?> problem() {
        Schema<?> error = new ObjectSchema()
                .addProperty("field", new StringSchema().example("ratings[2].value"))
                .addProperty("message", new StringSchema());
        return new ObjectSchema()
                .addProperty("status", new IntegerSchema())
                .addProperty("title", new StringSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("code", new StringSchema().example("NOT_ON_INTERVIEW"))
                .addProperty("errors", new ArraySchema().items(error));
    }
}
