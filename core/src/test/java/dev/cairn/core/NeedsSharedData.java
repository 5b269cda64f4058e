package dev.cairn.core;

import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** Skips a property, with a message, where the shared folder is absent. */
public final class NeedsSharedData implements SkipExecutionHook {
  @Override
  public SkipResult shouldBeSkipped(LifecycleContext context) {
    return SharedData.isWanted()
        ? SkipResult.doNotSkip()
        : SkipResult.skip("Skipped: no folder under the property cairn.shared.");
  }
}
