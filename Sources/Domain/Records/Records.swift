/// The records of one kind, in the order of their ids: the order of the file, whatever is edited.
///
/// A look-up is a binary search; a replacement in place keeps the array where it is. The type itself asks nothing of its
/// elements: for each kind of record the Swift runtime would look through all conformances of the program to see that it
/// holds, before the first frame.
public struct Records<Element> {
  public private(set) var all: [Element]

  public var isEmpty: Bool { all.isEmpty }
  public var count: Int { all.count }
}

extension Records: Sendable where Element: Sendable {}
extension Records: Equatable where Element: Equatable {}

extension Records where Element: Record {
  /// Keeps the last of several records with one id; `duplicates` of a file are found while it is read.
  public init(_ elements: [Element] = []) {
    all = elements
    // By index: walking over pairs would copy every record.
    let sorted = all.indices.dropFirst().allSatisfy { all[$0 - 1].id < all[$0].id }
    guard !sorted else { return }
    all.removeAll(keepingCapacity: true)
    for element in elements.enumerated().sorted(by: { ($0.element.id, $0.offset) < ($1.element.id, $1.offset) }) {
      if all.last?.id == element.element.id { all.removeLast() }
      all.append(element.element)
    }
  }

  public subscript(id: RecordID<Element>) -> Element? {
    guard let index = index(of: id) else { return nil }
    return all[index]
  }

  /// The position of a record in `all`; nil where there is none.
  public func index(of id: RecordID<Element>) -> Int? {
    let index = lowerBound(id)
    return index < all.count && all[index].id == id ? index : nil
  }

  /// Puts a record in its place, or in the place of the one with its id.
  public mutating func put(_ element: Element) {
    let index = lowerBound(element.id)
    if index < all.count, all[index].id == element.id {
      all[index] = element
    } else {
      all.insert(element, at: index)
    }
  }

  public mutating func remove(_ id: RecordID<Element>) {
    guard let index = index(of: id) else { return }
    all.remove(at: index)
  }

  private func lowerBound(_ id: RecordID<Element>) -> Int {
    all.indices.partitioningIndex { !(all[$0].id < id) }
  }
}

extension Records: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { all.count }
  public subscript(position: Int) -> Element { all[position] }
}

extension Records where Element: Retirable {
  /// The records that are in use.
  public var active: [Element] { all.filter { !$0.retired } }
}
