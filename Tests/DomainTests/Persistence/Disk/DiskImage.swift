@testable import Domain

/// What a disk holds: as programs see it, and as it would be found after a power cut.
///
/// A value, so that keeping the disk as it was before any call costs nothing. Whatever a program does is *pending* until
/// the file, or the folder with its name, is flushed; a power cut keeps or drops each pending operation on its own.
struct DiskImage {
  struct Node: Hashable {
    var kind: FileStatus.Kind
    /// The nine bits of permission.
    var mode: UInt32
    /// The contents of a file; where a link leads.
    var bytes: [UInt8] = []
    var entries: [String: Int] = [:]
    /// The tick at which the contents changed last: no two changes have the same.
    var modified = 0
  }

  struct Entry: Hashable {
    var folder: Int
    var name: String
  }

  enum Operation: Hashable {
    case write(Int, at: Int, [UInt8])
    case truncate(Int, to: Int)
    case enter(Entry, Int)
    case leave(Entry)
    case rename(Entry, to: Entry, Int)

    /// The file or folder whose flush makes it last: a renamed file stands in the folder it came to.
    var home: Int {
      switch self {
      case .write(let node, _, _), .truncate(let node, _): node
      case .enter(let entry, _), .leave(let entry), .rename(_, let entry, _): entry.folder
      }
    }

    /// All that it changes.
    var places: Set<Int> {
      if case .rename(let old, let new, _) = self { [old.folder, new.folder] } else { [home] }
    }

    fileprivate func names(_ entry: Entry) -> Bool {
      switch self {
      case .enter(let other, _), .leave(let other), .rename(_, let other, _): other == entry
      case .write, .truncate: false
      }
    }
  }

  struct Pending {
    enum State {
      case waiting
      /// Flushed; but something before it is not.
      case lasting
      /// A flush has failed: the system takes it for written, and nothing will ever write it again.
      case doubtful
    }

    var operation: Operation
    var state = State.waiting
  }

  /// What becomes of a pending operation when the power fails.
  enum Fate {
    case kept, dropped
    /// Of a write, only so many bytes.
    case torn(Int)
    /// Of a write, the length of the file, but zeros instead of the first bytes.
    case zeros(Int)
  }

  static let top = 1

  private(set) var nodes: [Int: Node]
  private var lasting: [Int: Node]
  private(set) var pending: [Pending] = []
  private var last = DiskImage.top
  private var tick = 0

  init() {
    nodes = [DiskImage.top: Node(kind: .folder, mode: 0o755)]
    lasting = nodes
  }

  // MARK: What programs do

  /// A new file, folder or link under a name.
  mutating func make(_ kind: FileStatus.Kind, _ mode: UInt32, _ bytes: [UInt8] = [], as entry: Entry) -> Int {
    last += 1
    nodes[last] = Node(kind: kind, mode: mode, bytes: bytes)
    lasting[last] = nodes[last]
    perform(.enter(entry, last))
    return last
  }

  mutating func perform(_ operation: Operation) {
    tick += 1
    DiskImage.apply(operation, to: &nodes, tick)
    pending.append(Pending(operation: operation))
  }

  mutating func setMode(_ node: Int, _ mode: UInt32) {
    nodes[node]?.mode = mode
    lasting[node]?.mode = mode
  }

  mutating func flush(_ node: Int) {
    for index in pending.indices where pending[index].operation.home == node && pending[index].state == .waiting {
      pending[index].state = .lasting
      // A rename takes the name it came from along: nobody finds the file under both afterwards.
      guard case .rename(let old, _, _) = pending[index].operation else { continue }
      for earlier in pending.indices[..<index]
      where pending[earlier].operation.names(old) && pending[earlier].state == .waiting {
        pending[earlier].state = .lasting
      }
    }
    fold()
  }

  /// The flush was tried and failed.
  mutating func failToFlush(_ node: Int) {
    for index in pending.indices where pending[index].operation.home == node && pending[index].state == .waiting {
      pending[index].state = .doubtful
    }
  }

  private mutating func fold() {
    var blocked: Set<Int> = []
    var rest: [Pending] = []
    for item in pending {
      let places = item.operation.places
      if item.state == .lasting, blocked.isDisjoint(with: places) {
        DiskImage.apply(item.operation, to: &lasting, tick)
      } else {
        blocked.formUnion(places)
        rest.append(item)
      }
    }
    pending = rest
  }

  private static func apply(_ operation: Operation, to nodes: inout [Int: Node], _ tick: Int) {
    switch operation {
    case .write(let node, let offset, let bytes):
      nodes[node]?.overwrite(offset, bytes)
    case .truncate(let node, let length):
      nodes[node]?.setLength(length)
    case .enter(let entry, let node):
      nodes[entry.folder]?.entries[entry.name] = node
    case .leave(let entry):
      nodes[entry.folder]?.entries[entry.name] = nil
    case .rename(let old, let new, let node):
      if nodes[old.folder]?.entries[old.name] == node { nodes[old.folder]?.entries[old.name] = nil }
      nodes[new.folder]?.entries[new.name] = node
    }
    nodes[operation.home]?.modified = tick
  }

  // MARK: The power fails

  /// The pending operations whose fate is open.
  var open: [Operation] { pending.filter { $0.state != .lasting }.map(\.operation) }

  /// The disk as it is found afterwards, with a fate for each of the open operations.
  func afterPowerCut(_ fates: [Fate]) -> DiskImage {
    var image = self
    image.nodes = lasting
    image.pending = []
    var rest = fates[...]
    // A file was not made shorter, but what was written into the shorter one is there: file systems keep that order.
    var uncut: Set<Int> = []
    for item in pending {
      let fate = item.state == .lasting ? .kept : rest.popFirst() ?? .dropped
      var operation = item.operation
      switch (operation, fate) {
      case (.truncate(let node, _), .dropped):
        uncut.insert(node)
        continue
      case (_, .dropped):
        continue
      case (.write(let node, let offset, let bytes), .torn(let count)):
        operation = .write(node, at: offset, Array(bytes.prefix(count)))
      case (.write(let node, let offset, let bytes), .zeros(let count)):
        operation = .write(
          node, at: offset, Array(repeating: 0, count: min(count, bytes.count)) + bytes.dropFirst(count))
      default:
        break
      }
      if case .write(let node, _, _) = operation, uncut.contains(node), item.state != .lasting { continue }
      DiskImage.apply(operation, to: &image.nodes, tick)
    }
    image.lasting = image.nodes
    return image
  }

  /// The disk as the next program finds it when this one is killed: nothing is lost, all may be lost later.
  var afterKill: DiskImage { self }

  // MARK: Looking

  func node(_ entry: Entry) -> Int? { nodes[entry.folder]?.entries[entry.name] }

  /// All files by path, from a folder on.
  func files(under folder: Int = DiskImage.top, _ path: String = "") -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    for (name, number) in nodes[folder]?.entries ?? [:] {
      guard let node = nodes[number] else { continue }
      if node.kind == .folder {
        found.merge(files(under: number, path + "/" + name)) { first, _ in first }
      } else {
        found[path + "/" + name] = node.bytes
      }
    }
    return found
  }
}

extension DiskImage.Node {
  fileprivate mutating func overwrite(_ offset: Int, _ new: [UInt8]) {
    guard !new.isEmpty else { return }
    if bytes.count < offset + new.count { setLength(offset + new.count) }
    bytes.replaceSubrange(offset..<offset + new.count, with: new)
  }

  fileprivate mutating func setLength(_ length: Int) {
    if length < bytes.count {
      bytes.removeLast(bytes.count - length)
    } else {
      bytes += Array(repeating: 0, count: length - bytes.count)
    }
  }
}
