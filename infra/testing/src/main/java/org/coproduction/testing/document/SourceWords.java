package org.coproduction.testing.document;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// What the doc comments of a module and of what it is built on say, read from the sources: they say it once, to whoever reads the code
/// and to partners.
final class SourceWords {
    private static final Pattern LINK = Pattern.compile("\\[#?([A-Za-z0-9_.#]+)](?!\\()");
    private static final Pattern TAG = Pattern.compile("(?m)^\\s*@(\\w+)\\s");
    private static final Pattern SCOPE = Pattern.compile("\"([a-z]+:[a-z]+)\"");

    /// @param about by the name of a parameter or of a record's component
    record Words(String text, Map<String, String> about) {
        static final Words NONE = new Words("", Map.of());

        String first() {
            var end = text.indexOf(". ");
            var line = text.indexOf("\n\n");
            var cut = end < 0 ? line : line < 0 ? end + 1 : Math.min(end + 1, line);
            return (cut < 0 ? text : text.substring(0, cut)).strip().replaceFirst("\\.$", "");
        }
    }

    private final Map<String, Words> words = new HashMap<>();
    private final Set<String> scopes = new TreeSet<>();

    /// @param roots folders of Java sources
    static SourceWords of(List<Path> roots) {
        var found = new SourceWords();
        try {
            for (var root : roots) {
                try (var files = Files.walk(root)) {
                    found.read(files.filter(file -> file.toString().endsWith(".java")).toList());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }

    Words of(Class<?> type) {
        return words.getOrDefault(type.getName().replace('$', '.'), Words.NONE);
    }

    Words of(Operation operation) {
        var method = operation.handler().getMethod();
        return words.getOrDefault(method.getDeclaringClass().getName().replace('$', '.') + '#' + method.getName(), Words.NONE);
    }

    /// The scopes of partner organisations that the code names.
    Set<String> scopes() {
        return scopes;
    }

    private void read(List<Path> files) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(null, manager, _ -> {}, List.of("-proc:none"), null,
                    manager.getJavaFileObjectsFromPaths(files));
            var comments = DocTrees.instance(task);
            for (var unit : task.parse()) {
                scanner(comments, unit).scan(unit, null);
                var literals = SCOPE.matcher(unit.getSourceFile().getCharContent(true));
                while (literals.find()) {
                    scopes.add(literals.group(1));
                }
            }
        }
    }

    private TreePathScanner<@Nullable Void, @Nullable Void> scanner(DocTrees comments, CompilationUnitTree unit) {
        return new TreePathScanner<>() {
            @Override
            public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
                note(comments, getCurrentPath(), name(getCurrentPath()));
                return super.visitClass(type, null);
            }

            @Override
            public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
                note(comments, getCurrentPath(), name(getCurrentPath().getParentPath()) + '#' + method.getName());
                return null;
            }

            private String name(TreePath path) {
                var name = new StringBuilder();
                for (var at = path; at != null; at = at.getParentPath()) {
                    if (at.getLeaf() instanceof ClassTree type) {
                        name.insert(0, "." + type.getSimpleName());
                    }
                }
                return unit.getPackageName() + name.toString();
            }
        };
    }

    private void note(DocTrees comments, TreePath path, String name) {
        var comment = comments.getDocComment(path);
        if (comment != null) {
            words.putIfAbsent(name, words(comment));
        }
    }

    private static Words words(String comment) {
        var clean = LINK.matcher(comment).replaceAll("`$1`");
        var tags = TAG.matcher(clean);
        var text = tags.find() ? clean.substring(0, tags.start()) : clean;
        var about = new HashMap<String, String>();
        for (var tag : clean.substring(text.length()).split("(?m)^\\s*@")) {
            if (tag.startsWith("param ")) {
                var said = tag.substring("param ".length()).strip();
                var names = Pattern.compile("^(\\w+(?:, \\w+)*)\\s+").matcher(said);
                if (names.find()) {
                    var rest = line(said.substring(names.end()));
                    for (var each : names.group(1).split(", ")) {
                        about.put(each, rest);
                    }
                }
            }
        }
        return new Words(paragraphs(text), Map.copyOf(about));
    }

    private static String paragraphs(String text) {
        return List.of(text.strip().split("\\n\\s*\\n")).stream().map(SourceWords::line).collect(Collectors.joining("\n\n"));
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
