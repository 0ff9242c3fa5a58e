package dev.rota.steps;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** Loads Rota, and the libraries that read and compare texts for it, so that {@link Steps} counts what they do. */
final class SteppingLoader extends ClassLoader {

    private static final String STEPS = Type.getInternalName(Steps.class);
    private static final String ROOM = "Ljava/lang/String;";
    private static final List<String> COUNTED =
            List.of("dev.rota.", "io.pebbletemplates.", "org.snakeyaml.", "com.github.difflib.");
    /** The SDK knows Rota's attributes by names that must be new to it. */
    private static final List<String> OWN = Stream.concat(COUNTED.stream(), Stream.of("software.amazon.awssdk."))
            .toList();

    private static final Set<String> TOLD = Arrays.stream(Steps.class.getDeclaredMethods())
            .map(method -> method.getName() + Type.getMethodDescriptor(method))
            .collect(Collectors.toSet());

    SteppingLoader(ClassLoader parent) {
        super(parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (OWN.stream().noneMatch(name::startsWith) || name.startsWith(Steps.class.getName())) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? load(name) : loaded;
        }
    }

    private Class<?> load(String name) throws ClassNotFoundException {
        try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            ClassReader reader = new ClassReader(in);
            ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
            boolean counts = COUNTED.stream().anyMatch(name::startsWith);
            reader.accept(counts ? new CountedClass(writer, room(name)) : writer, 0);
            byte[] bytes = writer.toByteArray();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code render} for Rota's, the library's name for others. */
    private static String room(String name) {
        List<String> parts = List.of(name.split("\\.", -1));
        return name.startsWith("dev.rota.") && parts.size() > 3 ? parts.get(2) : parts.get(1);
    }

    private static final class CountedClass extends ClassVisitor {

        private final String room;

        CountedClass(ClassVisitor next, String room) {
            super(Opcodes.ASM9, next);
            this.room = room;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
            return next == null ? null : new CountedMethod(next, room);
        }
    }

    private static final class CountedMethod extends MethodVisitor {

        private final String room;
        private final Set<Label> seen = new HashSet<>();

        CountedMethod(MethodVisitor next, String room) {
            super(Opcodes.ASM9, next);
            this.room = room;
        }

        @Override
        public void visitCode() {
            super.visitCode();
            tell("step", "(" + ROOM + ")V");
        }

        @Override
        public void visitLabel(Label label) {
            seen.add(label);
            super.visitLabel(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            if (seen.contains(label)) {
                tell("step", "(" + ROOM + ")V");
            }
            super.visitJumpInsn(opcode, label);
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
            if (name.equals("makeConcatWithConstants")) {
                made();
            }
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (!owner.startsWith("java/")) {
                super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
                return;
            }
            String told = told(opcode, owner, descriptor);
            String carrying = owner.equals("java/util/Set") && name.equals("copyOf") ? "setCopyOf" : name;
            if (TOLD.contains(carrying + told)) {
                tell(carrying, told);
                return;
            }
            if (descriptor.startsWith("(Ljava/util/Collection;)") && (name.equals("<init>") || name.equals("addAll"))) {
                super.visitInsn(Opcodes.DUP);
                tell("copied", "(Ljava/util/Collection;" + ROOM + ")V");
            }
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            if (descriptor.endsWith(")Ljava/lang/String;")) {
                made();
            }
        }

        /** What it is called with, the object itself first, and the room last. */
        private static String told(int opcode, String owner, String descriptor) {
            String object = opcode == Opcodes.INVOKESTATIC ? "" : "L" + owner.replace("ArrayList", "List") + ";";
            return "(" + object + descriptor.substring(1).replace(")", ROOM + ")");
        }

        private void made() {
            super.visitInsn(Opcodes.DUP);
            tell("made", "(Ljava/lang/String;" + ROOM + ")V");
        }

        private void tell(String name, String descriptor) {
            super.visitLdcInsn(room);
            super.visitMethodInsn(Opcodes.INVOKESTATIC, STEPS, name, descriptor, false);
        }
    }
}
