package org.coproduction.web;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// What may be read without a token, and what a request body may weigh.
///
/// @param publicPaths paths that anyone may GET, as Spring path patterns
/// @param openPaths paths that need no token for any method, as Spring path patterns
/// @param maxBody largest body of an ordinary request
/// @param largeBodyPaths paths that take whole files
/// @param maxLargeBody largest body on those
/// @param largeBodiesAtOnce how many such bodies are held in memory at a time; further ones are refused as `TOO_BUSY`
@ConfigurationProperties("coproduction.web")
public record WebSettings(@DefaultValue({"/api/*/projects/*/journey", "/api/projects/*/journey"}) List<String> publicPaths,
        @DefaultValue({}) List<String> openPaths, @DefaultValue("256KB") DataSize maxBody,
        @DefaultValue({}) List<String> largeBodyPaths, @DefaultValue("32MB") DataSize maxLargeBody,
        @DefaultValue("4") int largeBodiesAtOnce) {}
