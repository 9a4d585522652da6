import Glibc

/// A pipe that is read to wait and written to wake. Nothing but the fact goes through it.
struct WakePipe: Sendable {
  let readEnd: Int32
  private let writeEnd: Int32

  /// Nil where the system has no descriptors left.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    readEnd = ends[0]
    writeEnd = ends[1]
  }

  /// A full pipe is no loss: who waits is woken all the same.
  func wake() {
    var byte: UInt8 = 1
    _ = write(writeEnd, &byte, 1)
  }

  enum Waking { case woken, other, nothing }

  /// Waits until somebody has woken it, or until there is something at another descriptor; at most so long, without end if
  /// nil. What woke it is used up; what is at the other descriptor is not.
  @discardableResult
  func wait(milliseconds: Int?, beside other: Int32? = nil) -> Waking {
    // A negative descriptor is passed over.
    var sources = [
      pollfd(fd: readEnd, events: Int16(POLLIN), revents: 0),
      pollfd(fd: other ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&sources, 2, milliseconds.map { Int32(clamping: $0) } ?? -1) > 0 else { return .nothing }
    guard sources[0].revents != 0 else { return .other }
    var bytes: [UInt8] = Array(repeating: 0, count: 64)
    while read(readEnd, &bytes, bytes.count) > 0 {}
    return .woken
  }
}
