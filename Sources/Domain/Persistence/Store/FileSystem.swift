import Glibc

/// The calls to the operating system that a data folder needs, and nothing above them.
///
/// The store decides what is written, flushed and renamed, and in which order; this only does it. So the tests can put a
/// disk in its place that loses what was not flushed, runs full, or dies at any call.
protocol FileSystem: Sendable {
  /// As open(2). `mode` counts for a file that is made.
  func open(_ path: String, _ flags: Int32, mode: UInt32) throws(SystemFailure) -> Int32
  /// As close(2): the descriptor is gone, whatever it throws.
  func close(_ descriptor: Int32) throws(SystemFailure)
  /// As pread(2): how many bytes were read, 0 at the end.
  func read(_ descriptor: Int32, into bytes: UnsafeMutableRawBufferPointer, from offset: Int) throws(SystemFailure)
    -> Int
  /// As pwrite(2): how many bytes were written, which may be fewer than were given.
  func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, at offset: Int) throws(SystemFailure) -> Int
  /// As ftruncate(2).
  func truncate(_ descriptor: Int32, to length: Int) throws(SystemFailure)
  /// As fsync(2), of a file or a folder.
  func synchronise(_ descriptor: Int32) throws(SystemFailure)
  /// As fchmod(2); `mode` holds the nine bits of permission.
  func setMode(_ descriptor: Int32, _ mode: UInt32) throws(SystemFailure)
  /// As flock(2): waits.
  func lock(_ descriptor: Int32, exclusively: Bool) throws(SystemFailure)
  /// As rename(2).
  func rename(_ path: String, to other: String) throws(SystemFailure)
  /// As unlink(2).
  func remove(_ path: String) throws(SystemFailure)
  /// As mkdir(2).
  func makeFolder(_ path: String, mode: UInt32) throws(SystemFailure)
  /// As rmdir(2).
  func removeFolder(_ path: String) throws(SystemFailure)
  /// As stat(2), or lstat(2) where links are not followed.
  func status(_ path: String, followingLinks: Bool) throws(SystemFailure) -> FileStatus
  /// As fstat(2).
  func status(_ descriptor: Int32) throws(SystemFailure) -> FileStatus
  /// The names in a folder, in any order, without `.` and `..`.
  func names(in path: String) throws(SystemFailure) -> [String]
  /// As access(2) with W_OK.
  func isWritable(_ path: String) -> Bool
}

/// What the operating system says when it does not do something.
struct SystemFailure: Error, Equatable {
  /// The value of `errno`.
  let code: Int32
}

/// What the operating system knows of a file without reading it.
struct FileStatus: Equatable, Sendable {
  enum Kind: Sendable { case file, folder, link, other }

  var kind: Kind
  /// Bytes.
  var size: Int
  /// The nine bits of permission.
  var mode: UInt32
  var device: UInt64
  var inode: UInt64
  /// Nanoseconds since 1970 of the last change of the contents.
  var modified: Int
}
