// SPDX-License-Identifier: MIT
#pragma once

namespace CLI {
class App;
class ParseError;
}  // namespace CLI

namespace kb::cli {

// Prints help when it was asked for (status 0); else what is wrong and the nearest right flag or
// command (status 2).
int explain_wrong_use(const CLI::App& program, const CLI::ParseError& error);

}  // namespace kb::cli
