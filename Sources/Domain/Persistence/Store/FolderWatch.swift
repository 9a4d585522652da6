import Glibc

/// Tells when something may have happened in a data folder, without looking: the kernel says so (inotify). Where it cannot,
/// as with folders of another machine, somebody has to look now and then (`interval`).
public final class FolderWatch {
  /// Readable when something may have happened; nil where somebody has to look.
  public let descriptor: Int32?
  /// How often to look, in milliseconds; nil where the kernel tells.
  public var interval: Int? { descriptor == nil ? 1_000 : nil }

  private let files: Files
  private var watched: Set<String> = []

  public init(_ files: Files) {
    self.files = files
    let fd = FolderWatch.isOfAnotherMachine(files) ? -1 : inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
    descriptor = fd >= 0 ? fd : nil
    watchFolders()
  }

  deinit {
    if let descriptor { close(descriptor) }
  }

  /// Takes in what the kernel has said, and watches folders that are new.
  public func drain() {
    guard let descriptor else { return }
    var bytes = [UInt8](repeating: 0, count: 4096)
    while read(descriptor, &bytes, bytes.count) > 0 {}
    watchFolders()
  }

  private func watchFolders() {
    guard let descriptor else { return }
    let years = ((try? files.names(in: "")) ?? []).filter { SchoolYear($0) != nil && files.presence($0) == .folder }
    let present = Set(["", Files.localFolder] + years)
    // A folder that went and came is another one, and has to be watched anew.
    watched.formIntersection(present)
    for folder in present.subtracting(watched)
    where inotify_add_watch(descriptor, files.absolute(folder), FolderWatch.mask) >= 0 {
      watched.insert(folder)
    }
  }

  /// A file that was written and closed, or came, went or was renamed. Not every single write: half a file is no news.
  private static let mask = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE)

  /// Whether the folder may be changed by a machine whose kernel tells this one nothing: a network or a shared file system,
  /// by the type that the system names for its device.
  private static func isOfAnotherMachine(_ files: Files) -> Bool {
    guard let device = try? files.system.status(files.absolute(""), followingLinks: true).device else { return false }
    let number = "\((device >> 8) & 0xFFF):\((device & 0xFF) | ((device >> 12) & 0xFFF00))"
    guard let table = try? files.system.text("/proc/self/mountinfo") else { return false }
    for line in table.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count > 4, fields[2] == number, let dash = fields.firstIndex(of: "-"), dash + 1 < fields.count
      else { continue }
      let type = fields[dash + 1]
      return ["nfs", "cifs", "smb", "fuse", "9p", "vboxsf", "afs", "ceph"].contains { type.hasPrefix($0) }
    }
    return false
  }
}

extension FileSystem {
  /// A file of the system whose size it does not tell beforehand.
  fileprivate func text(_ path: String) throws(SystemFailure) -> String {
    let descriptor = try open(path, O_RDONLY, mode: 0)
    defer { try? close(descriptor) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 16_384)
    while true {
      var count = 0
      var failure: SystemFailure?
      part.withUnsafeMutableBytes { buffer in
        do throws(SystemFailure) { count = try read(descriptor, into: buffer, from: bytes.count) } catch {
          failure = error
        }
      }
      if let failure { throw failure }
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += part[..<count]
    }
  }
}
