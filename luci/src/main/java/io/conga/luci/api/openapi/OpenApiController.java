package io.conga.luci.api.openapi;

import io.conga.luci.users.Anybody;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API describes itself. */
@RestController
final class OpenApiController {

    /** Asked for late: it needs the mapping of all controllers, this one among them. */
    private final ObjectProvider<ApiDescription> description;

    OpenApiController(ObjectProvider<ApiDescription> description) {
        this.description = description;
    }

    @GetMapping("/api/v1/openapi")
    @Anybody
    ResponseEntity<Object> openapi() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(description.getObject().json());
    }
}
