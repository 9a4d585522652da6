/// A number that somebody may know, in four bytes: nil, or any `Int32` but the smallest, beyond which it is clamped.
///
/// Large alliances have hundreds of thousands of lines with nine of them: as optional integers they would take three times
/// as much memory, and all of it is filled before the first frame.
@propertyWrapper
public struct PackedCount: Equatable, Sendable {
  /// The smallest there is stands for nil.
  private var bits = Int32.min

  public init(wrappedValue: Int? = nil) { self.wrappedValue = wrappedValue }

  public var wrappedValue: Int? {
    get { bits == .min ? nil : Int(bits) }
    set { bits = newValue.map { max(Int32(clamping: $0), .min + 1) } ?? .min }
  }
}
