/// The digits of a number field.
enum DigitKeys {
  /// The digit that a key gives: a digit itself, or what the top row of a Belgian AZERTY keyboard gives without
  /// Shift. nil for everything else.
  static func digit(of character: Character) -> Int? {
    switch character {
    case "0"..."9": character.wholeNumberValue
    case "&": 1
    case "é", "É": 2
    case "\"": 3
    case "'": 4
    case "(": 5
    case "§": 6
    case "è", "È": 7
    case "!": 8
    case "ç", "Ç": 9
    case "à", "À": 0
    default: nil
    }
  }
}
