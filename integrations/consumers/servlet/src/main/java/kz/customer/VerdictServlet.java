package kz.customer;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.json.EntitlementWriter;
import kz.kepil.api.json.InquiryReader;

/** Answers an inquiry. */
@WebServlet(urlPatterns = "/verdict", loadOnStartup = 1)
public class VerdictServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private transient EntitlementEngine engine;

    @Override
    public void init() {
        engine = EntitlementEngine.create();
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Inquiry inquiry = InquiryReader.of(engine).read(request.getInputStream().readAllBytes());
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(EntitlementWriter.lean().write(engine.evaluate(inquiry)));
    }
}
