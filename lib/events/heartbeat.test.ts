import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createHeartbeat } from "./heartbeat.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function newLine() {
  const line = { isOpen: () => true, ask: vi.fn(), giveUp: vi.fn() };
  return { line, heart: createHeartbeat(line, { quiet: 4000, answer: 4000 }) };
}

test("a line on which something is heard is not asked", () => {
  const { line, heart } = newLine();
  for (let second = 0; second < 20; second++) {
    vi.advanceTimersByTime(1000);
    heart.heard();
  }
  expect(line.ask).not.toHaveBeenCalled();
});

test("a quiet line is asked, and goes on when it answers", () => {
  const { line, heart } = newLine();
  vi.advanceTimersByTime(5000);
  expect(line.ask).toHaveBeenCalledTimes(1);
  heart.heard();
  vi.advanceTimersByTime(3000);
  expect(line.giveUp).not.toHaveBeenCalled();
});

test("a line that was cut without a word is given up within ten seconds", () => {
  const { line } = newLine();
  vi.advanceTimersByTime(10_000);
  expect(line.giveUp).toHaveBeenCalledTimes(1);
});

test("a tab that slept asks before it gives up", () => {
  const { line } = newLine();
  vi.advanceTimersByTime(4500);
  expect(line.ask).toHaveBeenCalledTimes(1);
  vi.setSystemTime(Date.now() + 3_600_000);
  vi.advanceTimersByTime(1000);
  expect(line.giveUp).not.toHaveBeenCalled();
  expect(line.ask).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(5000);
  expect(line.giveUp).toHaveBeenCalledTimes(1);
});

test("no line is not asked", () => {
  const line = { isOpen: () => false, ask: vi.fn(), giveUp: vi.fn() };
  const heart = createHeartbeat(line);
  vi.advanceTimersByTime(60_000);
  heart.check();
  expect(line.ask).not.toHaveBeenCalled();
  expect(line.giveUp).not.toHaveBeenCalled();
});

test("the network's word is checked at once", () => {
  const { line, heart } = newLine();
  heart.check();
  expect(line.ask).toHaveBeenCalledTimes(1);
});
