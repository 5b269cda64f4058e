package dev.cairn.signing.internal.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A disk that remembers what was done to it, and can say what a power failure after any of those
 * steps may leave: what was forced, and of what was not, anything between nothing and all of it. It
 * forces nothing really, so that thousands of failures are tried in seconds.
 */
public final class CrashDisk implements FileOperations {

  /** What becomes of that which was not forced. */
  public enum Fate {
    /** Nothing of it is there. */
    DROPPED,
    /** All of it is there. */
    KEPT,
    /** Each name and each write is there, not there, or torn, as chance has it. */
    TORN
  }

  /** What the disk holds, as the running program sees it. */
  public static final class Image {
    private final Map<String, Content> names = new LinkedHashMap<>();

    /** The bytes of a file; null if there is none. */
    public byte[] bytes(String name) {
      Content content = names.get(name);
      return content == null ? null : content.visible;
    }
  }

  private static final class Content {
    private byte[] visible = new byte[0];
    private byte[] durable = new byte[0];
    private final List<Write> pending = new ArrayList<>();
  }

  private record Write(int at, byte[] bytes) {}

  private interface Step {
    void on(State state);
  }

  private static final class State {
    private final Image image = new Image();
    private Map<String, Content> durableNames = new LinkedHashMap<>();
    private final List<Step> pendingNames = new ArrayList<>();
    private Object acknowledged;

    private void name(Step step) {
      step.on(this);
      pendingNames.add(step);
    }
  }

  private final FileOperations real = new SystemFiles();
  private final List<Step> steps = new ArrayList<>();

  /** Says that the store acknowledged something; the newest counts. */
  public void acknowledge(Object what) {
    steps.add(state -> state.acknowledged = what);
  }

  /** How many steps were taken, acknowledgements included. */
  public int steps() {
    return steps.size();
  }

  @Override
  public void create(Path file, DurableFiles.Access access) throws IOException {
    real.create(file, access);
    String name = name(file);
    steps.add(
        state -> {
          Content content = new Content();
          state.name(s -> s.image.names.put(name, content));
        });
  }

  @Override
  public void write(Path file, long position, ByteBuffer bytes) throws IOException {
    byte[] copy = new byte[bytes.remaining()];
    bytes.duplicate().get(copy);
    real.write(file, position, bytes);
    String name = name(file);
    steps.add(
        state -> {
          Content content = state.image.names.get(name);
          Write write = new Write(Math.toIntExact(position), copy);
          content.visible = with(content.visible, write, copy.length);
          content.pending.add(write);
        });
  }

  @Override
  public void force(Path file) {
    String name = name(file);
    steps.add(
        state -> {
          Content content = state.image.names.get(name);
          content.durable = content.visible.clone();
          content.pending.clear();
        });
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    real.move(from, to);
    String source = name(from);
    String target = name(to);
    steps.add(
        state -> {
          Content content = state.image.names.get(source);
          state.name(
              s -> {
                s.image.names.remove(source);
                s.image.names.put(target, content);
              });
        });
  }

  @Override
  public void forceFolder(Path folder) {
    steps.add(
        state -> {
          state.durableNames = new LinkedHashMap<>(state.image.names);
          state.pendingNames.clear();
        });
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static byte[] with(byte[] content, Write write, int length) {
    byte[] next = Arrays.copyOf(content, Math.max(content.length, write.at() + length));
    System.arraycopy(write.bytes(), 0, next, write.at(), length);
    return next;
  }

  private State after(int count) {
    State state = new State();
    steps.subList(0, count).forEach(step -> step.on(state));
    return state;
  }

  /** What was acknowledged in the first steps; null if nothing was. */
  public Object acknowledged(int count) {
    return after(count).acknowledged;
  }

  /** What the running program, and every reader beside it, sees after the first steps. */
  public Image visible(int count) {
    return after(count).image;
  }

  /** Writes into a folder what a power failure after the first steps leaves. */
  public void crash(int count, Fate fate, Random random, Path folder) throws IOException {
    State state = after(count);
    State left = new State();
    left.image.names.putAll(state.durableNames);
    for (Step step : state.pendingNames) {
      if (fate == Fate.KEPT || fate == Fate.TORN && random.nextBoolean()) {
        step.on(left);
      }
    }
    Files.createDirectories(folder);
    Map<Content, byte[]> contents = new HashMap<>();
    for (Map.Entry<String, Content> file : left.image.names.entrySet()) {
      byte[] bytes =
          contents.computeIfAbsent(file.getValue(), content -> left(content, fate, random));
      Files.write(folder.resolve(file.getKey()), bytes);
    }
  }

  private static byte[] left(Content content, Fate fate, Random random) {
    if (fate == Fate.KEPT) {
      return content.visible;
    }
    byte[] bytes = content.durable;
    if (fate == Fate.TORN) {
      for (Write write : content.pending) {
        int length =
            switch (random.nextInt(4)) {
              case 0 -> 0;
              case 1 -> write.bytes().length;
              default -> random.nextInt(write.bytes().length + 1);
            };
        bytes = with(bytes, write, length);
        if (random.nextInt(4) == 0) {
          // The length reached the disk and the content did not.
          bytes = Arrays.copyOf(bytes, Math.max(bytes.length, write.at() + write.bytes().length));
        }
      }
    }
    return bytes;
  }
}
