# One Dockerfile for every application of the platform: --build-arg MODULE=design-service (or gateway, infra/identity, …).
FROM eclipse-temurin:25.0.1_8-jdk AS build
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/maven ./mvnw -Dmaven.repo.local=/maven -Dmaven.test.skip -Dspotless.check.skip package
ARG MODULE
RUN cp "$(find "$MODULE/target" -name '*-exec.jar')" /app.jar \
    && java -Djarmode=tools -jar /app.jar extract --layers --launcher --destination /layers

FROM eclipse-temurin:25.0.1_8-jre
RUN useradd --uid 10001 --no-create-home app && mkdir /keys && chown app /keys
WORKDIR /app
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
USER 10001
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 --enable-native-access=ALL-UNNAMED"
ENTRYPOINT ["java", "org.springframework.boot.loader.launch.JarLauncher"]
