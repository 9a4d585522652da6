import CNcurses
import Glibc

/// Takes what ncurses writes and passes it on to the terminal a frame at a time, in one write.
///
/// By itself ncurses writes from a buffer that is smaller than most frames, and once more for each mode it sets: over a
/// slow line every part arrives, and is shown, for itself. So it gets a descriptor that leads to a file in memory, and
/// what is in there leaves when a frame is whole, or before input is waited for.
final class CursesOutput {
  /// Where ncurses writes: the terminal until it has set its modes, then `memory`.
  let descriptor: Int32
  /// The file in memory; everything from its start to its position is still to be sent.
  let memory: Int32
  /// Whether something was said that no frame will take along.
  var isPending = false
  private(set) var isSynchronized = false
  /// Nil for a terminal of which not enough is known.
  private var saver: SequenceSaver?
  private var bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 14, alignment: 1)

  /// What a terminal that knows them (DEC mode 2026) takes for the edges of a frame, and shows only whole.
  private static let frameStart = "\u{1B}[?2026h"
  static let frameEnd = "\u{1B}[?2026l"
  private static let edge = frameStart.utf8.count

  /// Nil where the system has no descriptors or no memory left.
  init?() {
    descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
    memory = neteland_memory_file("frame")
    guard descriptor >= 0, memory >= 0 else {
      if descriptor >= 0 { close(descriptor) }
      bytes.deallocate()
      return nil
    }
  }

  deinit {
    // The descriptor is part of a stream that ncurses has until the process ends.
    close(memory)
    bytes.deallocate()
  }

  /// How to speak to this terminal.
  /// - Parameters:
  ///   - savingBytes: whether it understands ECMA-48, so that the same can be said with fewer bytes.
  ///   - synchronized: whether to say where a frame begins and ends.
  func speak(savingBytes: Bool, synchronized: Bool) {
    saver = savingBytes ? SequenceSaver() : nil
    isSynchronized = synchronized
  }

  /// Something else has had the terminal.
  func forget() { saver?.forget() }

  /// Adds a whole sequence behind what ncurses has said: it keeps nothing back when it returns.
  func append(_ sequence: String) {
    var sequence = sequence
    sequence.withUTF8 { _ = write(memory, $0.baseAddress, $0.count) }
    isPending = true
  }

  func flushIfPending() {
    if isPending { flush() }
  }

  /// Sends all there is. Nothing is sent for nothing.
  func flush(asFrame isFrame: Bool = false) {
    isPending = false
    var count = Int(lseek(memory, 0, SEEK_CUR))
    guard count > 0 else { return }
    lseek(memory, 0, SEEK_SET)
    reserve(count + 2 * Self.edge)
    count = pread(memory, bytes.baseAddress! + Self.edge, count, 0)
    guard count > 0 else { return }
    if saver != nil {
      let said = UnsafeMutableRawBufferPointer(rebasing: bytes[Self.edge..<Self.edge + count])
      count = saver!.compact(said.bindMemory(to: UInt8.self))
      guard count > 0 else { return }
    }
    guard isFrame, isSynchronized else { return send(bytes[Self.edge..<Self.edge + count]) }
    for (index, byte) in Self.frameStart.utf8.enumerated() { bytes[index] = byte }
    for (index, byte) in Self.frameEnd.utf8.enumerated() { bytes[Self.edge + count + index] = byte }
    send(bytes[..<(count + 2 * Self.edge)])
  }

  private func reserve(_ count: Int) {
    guard count > bytes.count else { return }
    bytes.deallocate()
    bytes = .allocate(byteCount: max(count, 2 * bytes.count), alignment: 1)
  }

  /// Waits for a terminal that does not keep up; a terminal that is gone is noticed where input is read.
  private func send(_ part: Slice<UnsafeMutableRawBufferPointer>) {
    var rest = UnsafeRawBufferPointer(rebasing: part)
    while !rest.isEmpty {
      let count = write(STDOUT_FILENO, rest.baseAddress, rest.count)
      if count > 0 {
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      } else if errno == EAGAIN {
        var waiting = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
        poll(&waiting, 1, -1)
      } else if errno != EINTR {
        return
      }
    }
  }
}
