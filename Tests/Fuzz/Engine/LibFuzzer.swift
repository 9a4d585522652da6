import Glibc

// What libFuzzer calls. This file belongs to no target of the package: `scripts/fuzz` compiles it with the laws.

/// The target, by its name in NETELAND_FUZZ_TARGET; read with the first bytes.
private let target: FuzzTarget = {
  guard let name = getenv("NETELAND_FUZZ_TARGET"), let target = FuzzTarget(rawValue: String(cString: name)) else {
    fatalError("NETELAND_FUZZ_TARGET is one of \(FuzzTarget.allCases.map(\.rawValue).joined(separator: ", "))")
  }
  return target
}()

/// Ends the program where a law is broken, which is how libFuzzer learns of it.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  do {
    try target.check(Array(UnsafeBufferPointer(start: start, count: count)))
  } catch {
    fatalError("a law is broken: \(error)")
  }
  return 0
}
