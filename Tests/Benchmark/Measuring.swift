/// Milliseconds of each of so many runs, in order of length.
func time(_ runs: Int, _ work: () -> Void) -> [Double] {
  let clock = ContinuousClock()
  work()
  return (0..<runs).map { _ in
    let spent = clock.measure(work)
    return Double(spent.components.seconds) * 1e3 + Double(spent.components.attoseconds) / 1e15
  }
  .sorted()
}

/// Two digits after the point, in nine places.
func number(_ value: Double) -> String {
  let hundredths = Int((value * 100).rounded())
  let digits = String(hundredths % 100)
  let text = "\(hundredths / 100).\(digits.count == 1 ? "0" : "")\(digits)"
  return String(repeating: " ", count: max(0, 9 - text.count)) + text
}

func show(_ name: String, aim: String, _ times: [Double]) {
  let padded = name + String(repeating: " ", count: max(0, 44 - name.count))
  let aim = String(repeating: " ", count: max(0, 6 - aim.count)) + aim
  print(padded + aim + number(times[0]) + number(times[times.count / 2]) + number(times[times.count * 99 / 100]))
}
