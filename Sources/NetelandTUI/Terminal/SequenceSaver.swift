/// Says the same to a terminal that understands ECMA-48 with fewer bytes.
///
/// ncurses follows the terminal's entry to the letter: for every change of look it takes back the old colour, selects
/// the character set, resets all attributes, sets them, and sets the colour, each in a sequence of its own. A third of
/// what an arrow key sends is that. Here the character set that is in force is not selected again, sequences of
/// attributes that no text comes between become one, and one that changes nothing is left out.
struct SequenceSaver {
  /// The parameters of the attributes that the next text is to have; empty: those in force. It starts with `0` if
  /// everything is reset first.
  private var wanted: [UInt8] = []
  /// What the terminal has been told since it was last told to reset, that included; empty: not known.
  private var inForce: [UInt8] = []
  private var isASCIISelected = false
  private var isShiftedIn = false

  private static let escape: UInt8 = 0x1B
  private static let reset: [UInt8] = [0x30]
  private static let ownColours: [[UInt8]] = [Array("39".utf8), Array("49".utf8), Array("39;49".utf8)]
  /// Terminals take sixteen parameters and more.
  private static let longest = 40

  init() {
    wanted.reserveCapacity(2 * Self.longest)
    inForce.reserveCapacity(2 * Self.longest)
  }

  /// The terminal may have been told other things meanwhile.
  mutating func forget() {
    inForce.removeAll(keepingCapacity: true)
    isASCIISelected = false
    isShiftedIn = false
  }

  /// - Parameter bytes: whole sequences; they are written over.
  /// - Returns: how many of them are left, from the start on.
  mutating func compact(_ bytes: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var frame = Frame(bytes: bytes)
    while frame.read < bytes.count {
      switch bytes[frame.read] {
      case Self.escape:
        takeSequence(&frame)
      case 0x0F:
        if isShiftedIn { frame.read += 1 } else { frame.keep(1) }
        isShiftedIn = true
      case 0x0E:
        isShiftedIn = false
        frame.keep(1)
      case 0x08, 0x0D:
        // The cursor moves; nothing takes on the attributes.
        frame.keep(1)
      default:
        tell(&frame)
        var end = frame.read + 1
        while end < bytes.count, bytes[end] >= 0x20 { end += 1 }
        frame.keep(end - frame.read)
      }
    }
    tell(&frame)
    return frame.written
  }

  /// What is written never overtakes what is read: attributes are told with no more bytes than they came in.
  private struct Frame {
    let bytes: UnsafeMutableBufferPointer<UInt8>
    var read = 0
    var written = 0

    init(bytes: UnsafeMutableBufferPointer<UInt8>) { self.bytes = bytes }

    func at(_ offset: Int) -> UInt8 { read + offset < bytes.count ? bytes[read + offset] : 0 }

    mutating func keep(_ count: Int) {
      if written != read {
        for offset in 0..<count { bytes[written + offset] = bytes[read + offset] }
      }
      read += count
      written += count
    }

    mutating func write(_ byte: UInt8) {
      bytes[written] = byte
      written += 1
    }
  }

  private mutating func takeSequence(_ frame: inout Frame) {
    switch frame.at(1) {
    case 0x5B:
      takeControlSequence(&frame)
    case 0x28 where frame.at(2) == 0x42:
      if isASCIISelected { frame.read += 3 } else { frame.keep(3) }
      isASCIISelected = true
    case 0x5D, 0x50, 0x5E, 0x5F:
      takeString(&frame)
    default:
      tell(&frame)
      if frame.at(1) == 0x28 { isASCIISelected = false }
      inForce.removeAll(keepingCapacity: true)
      var length = 1
      while 0x20...0x2F ~= frame.at(length) { length += 1 }
      frame.keep(min(length + 1, frame.bytes.count - frame.read))
    }
  }

  private mutating func takeControlSequence(_ frame: inout Frame) {
    var length = 2
    while 0x30...0x3B ~= frame.at(length) { length += 1 }
    switch frame.at(length) {
    case 0x6D:  // m: attributes
      want(frame.bytes[frame.read + 2..<frame.read + length], &frame)
      frame.read += length + 1
    case 0x41...0x44, 0x47, 0x48, 0x64:  // A B C D G H d: the cursor moves
      frame.keep(length + 1)
    case 0x40, 0x4A...0x4D, 0x50, 0x53, 0x54, 0x58, 0x62, 0x72:  // @ J K L M P S T X b r: cells take the attributes on
      tell(&frame)
      frame.keep(length + 1)
    default:
      tell(&frame)
      // It may be anything, such as going back to attributes from before.
      inForce.removeAll(keepingCapacity: true)
      while frame.read + length < frame.bytes.count, !(0x40...0x7E ~= frame.at(length)) { length += 1 }
      frame.keep(min(length + 1, frame.bytes.count - frame.read))
    }
  }

  /// To the terminal itself: until a bell, or an escape and a backslash.
  private mutating func takeString(_ frame: inout Frame) {
    tell(&frame)
    // The Linux console sets its palette without an end: `]R`, and `]P` with seven digits.
    if frame.at(1) == 0x5D, frame.at(2) == 0x52 { return frame.keep(3) }
    if frame.at(1) == 0x5D, frame.at(2) == 0x50 { return frame.keep(min(10, frame.bytes.count - frame.read)) }
    var length = 2
    while frame.read + length < frame.bytes.count {
      if frame.at(length) == 0x07 { return frame.keep(length + 1) }
      if frame.at(length) == Self.escape, frame.at(length + 1) == 0x5C { return frame.keep(length + 2) }
      length += 1
    }
    forget()
    frame.keep(length)
  }

  // MARK: Attributes

  private mutating func want(_ parameters: Slice<UnsafeMutableBufferPointer<UInt8>>, _ frame: inout Frame) {
    var parameters = parameters
    if parameters.isEmpty || parameters.elementsEqual(Self.reset) || parameters.starts(with: [0x30, 0x3B]) {
      parameters = parameters.dropFirst(2)
      wanted.removeAll(keepingCapacity: true)
      wanted.append(Self.reset[0])
      if parameters.isEmpty { return }
    }
    if wanted == Self.reset, Self.ownColours.contains(where: parameters.elementsEqual) { return }
    if wanted.count + parameters.count > Self.longest { tell(&frame) }
    if !wanted.isEmpty { wanted.append(0x3B) }
    wanted.append(contentsOf: parameters)
  }

  private mutating func tell(_ frame: inout Frame) {
    guard !wanted.isEmpty else { return }
    defer { wanted.removeAll(keepingCapacity: true) }
    var parameters = wanted[...]
    if wanted.first == Self.reset[0] {
      if wanted == inForce { return }
      if !inForce.isEmpty, wanted.starts(with: inForce), wanted[inForce.count] == 0x3B {
        parameters = wanted[(inForce.count + 1)...]
      }
      inForce.removeAll(keepingCapacity: true)
      inForce.append(contentsOf: wanted)
    } else if !inForce.isEmpty {
      inForce.append(0x3B)
      inForce.append(contentsOf: wanted)
      if inForce.count > Self.longest { inForce.removeAll(keepingCapacity: true) }
    }
    frame.write(Self.escape)
    frame.write(0x5B)
    if !parameters.elementsEqual(Self.reset) { for byte in parameters { frame.write(byte) } }
    frame.write(0x6D)
  }
}
