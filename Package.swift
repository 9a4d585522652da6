// swift-tools-version: 6.2
import PackageDescription

/// Every target is compiled in the Swift 6 language mode; a warning fails the build.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "neteland",
  products: [
    .executable(name: "neteland", targets: ["NetelandTUI"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // The terminal library, seen through a header of our own (variadics and macros are not imported by Swift).
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),

    // The alliance: its model, its rules and its files. Knows no terminal.
    .target(name: "Domain", swiftSettings: strict),

    // The program: command line, dashboard, and the only importer of CNcurses (in Terminal/).
    .executableTarget(
      name: "NetelandTUI",
      dependencies: [
        "Domain", "CNcurses",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),

    // Measures the numbers and the rules of very large alliances; `make bench` runs it.
    .executableTarget(
      name: "neteland-bench", dependencies: ["Domain"], path: "Tests/Benchmark", swiftSettings: strict),

    .testTarget(name: "DomainTests", dependencies: ["Domain"], exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(name: "NetelandTUITests", dependencies: ["NetelandTUI", "Domain"], swiftSettings: strict),

    // The laws that the fuzzer tries to break, with the bytes that have come near (see Tests/Fuzz/README.md).
    .testTarget(
      name: "FuzzTests", dependencies: ["NetelandTUI", "Domain"], path: "Tests/Fuzz",
      exclude: ["README.md", "Engine", "corpus", "dictionaries"], swiftSettings: strict),
  ]
)
