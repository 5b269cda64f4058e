package dev.cairn.benchmarks.signing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * From the start of a Java process to one verified credential, beyond a process that does nothing.
 */
final class ColdStart {
  private static final int STARTS = 9;

  private ColdStart() {}

  /** A process that does nothing. */
  static final class Nothing {
    private Nothing() {}

    /** Does nothing. */
    public static void main(String[] args) {}
  }

  /** A process that verifies a file once. */
  static final class Once {
    private Once() {}

    /** Verifies the file that is named. */
    public static void main(String[] args) throws IOException {
      new Verifying().verify(Files.readAllBytes(Path.of(args[0])));
    }
  }

  /** Milliseconds beyond an empty process; the fastest of each, taken in turn. */
  record Beyond(double empty, double ours, double theirs) {}

  static Beyond measure(Path own, Path other, List<Path> iron, Map<String, Path> contexts)
      throws IOException, InterruptedException {
    String classPath = System.getProperty("java.class.path");
    List<String> peer = new ArrayList<>(List.of("dev.cairn.benchmarks.iron.IronVerification"));
    peer.add(other.toString());
    contexts.forEach(
        (url, file) -> {
          peer.add(url);
          peer.add(file.toString());
        });
    String peerPath =
        iron.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    double empty = Double.MAX_VALUE;
    double ours = Double.MAX_VALUE;
    double theirs = Double.MAX_VALUE;
    for (int i = 0; i < STARTS; i++) {
      empty = Math.min(empty, millis(classPath, List.of(Nothing.class.getName())));
      ours = Math.min(ours, millis(classPath, List.of(Once.class.getName(), own.toString())));
      theirs = Math.min(theirs, millis(peerPath, peer));
    }
    return new Beyond(empty, ours - empty, theirs - empty);
  }

  private static double millis(String classPath, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp", classPath));
    command.addAll(arguments);
    long start = System.nanoTime();
    Process process = new ProcessBuilder(command).inheritIO().start();
    int exit = process.waitFor();
    if (exit != 0) {
      throw new IllegalStateException(command.get(command.size() - 1) + " ended with " + exit);
    }
    return (System.nanoTime() - start) / 1e6;
  }
}
