package kz.customer.host;

import java.io.File;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.startup.Tomcat;

/** Serves one web application twice, each time with class loaders of its own: Container PORT WAR FOLDER. */
public final class Container {

    /** On a busy machine it warns that randomness took long. */
    private static final Logger SESSION_IDS = Logger.getLogger("org.apache.catalina.util.SessionIdGeneratorBase");

    private Container() {
    }

    public static void main(String[] args) throws Exception {
        Logger.getLogger("").setLevel(Level.WARNING);
        SESSION_IDS.setLevel(Level.SEVERE);
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(args[2]);
        tomcat.setPort(Integer.parseInt(args[0]));
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.setAddDefaultWebXmlToWebapp(false);
        new File(args[2], "webapps").mkdirs();
        tomcat.addWebapp("/one", new File(args[1]).getAbsolutePath());
        tomcat.addWebapp("/two", new File(args[1]).getAbsolutePath());
        tomcat.start();
        tomcat.getServer().await();
    }
}
