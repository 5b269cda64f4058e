package dev.cairn.benchmarks.signing;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * The peer iron-verifiable-credentials, in this process with a class loader of its own. It signs
 * the badge itself: what is signed by today's specification it does not verify.
 *
 * @param signed the badge it signed
 * @param verification verifies that badge once
 */
record IronPeer(byte[] signed, Callable<?> verification) {
  private static final String CLASS = "dev.cairn.benchmarks.iron.IronVerification";

  /** Its classes and libraries, or empty where it is not built. */
  static List<Path> classPath(Path folder) throws IOException {
    List<Path> path = new ArrayList<>();
    if (Files.isDirectory(folder.resolve("lib"))) {
      path.add(folder.resolve("classes"));
      try (Stream<Path> jars = Files.list(folder.resolve("lib"))) {
        jars.sorted().forEach(path::add);
      }
    }
    return path;
  }

  /** The peer with a badge it signed, or empty where it is not built. */
  static Optional<IronPeer> start(
      List<Path> classPath,
      byte[] unsigned,
      byte[] keys,
      String method,
      Map<String, byte[]> contexts)
      throws Exception {
    if (classPath.isEmpty()) {
      return Optional.empty();
    }
    List<URL> urls = new ArrayList<>();
    for (Path path : classPath) {
      urls.add(path.toUri().toURL());
    }
    URLClassLoader loader =
        new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(loader);
    try {
      Class<?> peer = loader.loadClass(CLASS);
      byte[] signed =
          (byte[])
              peer.getMethod("sign", byte[].class, byte[].class, String.class, Map.class)
                  .invoke(null, unsigned, keys, method, contexts);
      Callable<?> verification =
          (Callable<?>) peer.getConstructor(byte[].class, Map.class).newInstance(signed, contexts);
      verification.call();
      return Optional.of(new IronPeer(signed, verification));
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }
}
