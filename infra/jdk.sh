# Where a JDK 25 is, for the scripts that need one: JAVA_HOME, the path, then the usual places.

is_jdk_25() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && "$1/bin/java" -version 2>&1 | grep -q 'version "25'
}

find_jdk() {
    local candidate from_path
    from_path=$(command -v javac 2>/dev/null || true)
    [ -n "$from_path" ] && from_path=$(dirname "$(dirname "$(readlink -f "$from_path")")")
    for candidate in "${JAVA_HOME:-}" "$from_path" /usr/lib/jvm/*25* /opt/*jdk*25* "$HOME"/.sdkman/candidates/java/25* \
        "$HOME"/.jdks/*25* /Library/Java/JavaVirtualMachines/*25*/Contents/Home; do
        if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
            printf '%s\n' "$candidate"
            return
        fi
    done
    echo "This needs a JDK 25, and none was found: install one, or set JAVA_HOME to it." >&2
    exit 1
}
