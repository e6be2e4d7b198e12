package kz.kepil.engine.data;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import kz.kepil.api.internal.tree.Node;
import org.jspecify.annotations.Nullable;

/**
 * A YAML file as the build has read it: a tree without places. A program that starts reads it in a tenth of the time that YAML takes.
 */
final class PreparedTree {

    private static final Node.Kind[] KINDS = Node.Kind.values();

    private PreparedTree() {
    }

    static void write(Node node, DataOutputStream out) throws IOException {
        out.writeByte(node.kind.ordinal());
        switch (node.kind) {
            case OBJECT -> {
                out.writeShort(node.members.size());
                for (Map.Entry<String, Node> member : node.members.entrySet()) {
                    out.writeUTF(member.getKey());
                    write(member.getValue(), out);
                }
            }
            case LIST -> {
                out.writeShort(node.elements.size());
                for (Node element : node.elements) {
                    write(element, out);
                }
            }
            default -> out.writeUTF(node.text);
        }
    }

    static Node read(DataInputStream in) throws IOException {
        return read(in, null, null);
    }

    private static Node read(DataInputStream in, @Nullable Node parent, @Nullable String name) throws IOException {
        Node.Kind kind = KINDS[in.readByte()];
        boolean scalar = kind != Node.Kind.OBJECT && kind != Node.Kind.LIST;
        Node node = new Node(kind, scalar ? in.readUTF() : "", 0, 0, 0, parent, name);
        for (int parts = scalar ? 0 : in.readUnsignedShort(); parts > 0; parts--) {
            if (kind == Node.Kind.OBJECT) {
                String member = in.readUTF();
                node.members.put(member, read(in, node, member));
            } else {
                node.elements.add(read(in, node, null));
            }
        }
        node.complete = true;
        return node;
    }
}
