import Synchronization

/// Things handed from one thread to another, in order, with a descriptor that tells when there are some.
final class Mailbox<Item: Sendable>: Sendable {
  private let items = Mutex<[Item]>([])
  let pipe: WakePipe

  init(_ pipe: WakePipe) {
    self.pipe = pipe
  }

  func put(_ item: Item) {
    items.withLock { $0.append(item) }
    pipe.wake()
  }

  /// All there is, oldest first.
  func takeAll() -> [Item] {
    items.withLock { items in
      defer { items.removeAll() }
      return items
    }
  }
}
