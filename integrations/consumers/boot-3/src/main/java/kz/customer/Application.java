package kz.customer;

import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.verdict.Entitlement;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers inquiries by HTTP. */
@SpringBootApplication
@RestController
public class Application {

    private final EntitlementEngine engine;

    public Application(EntitlementEngine engine) {
        this.engine = engine;
    }

    public static void main(String[] args) {
        SpringApplication.run(Application.class, args);
    }

    @PostMapping("/verdict")
    Entitlement verdict(@RequestBody Inquiry inquiry) {
        return engine.evaluate(inquiry);
    }
}
