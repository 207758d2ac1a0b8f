// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>

// Writes JSON straight into a string, for the answers that must be quick: building a tree first
// takes as long as half a search.
//
// In:  clean UTF-8; calls in the order of the document. Threads: one.
namespace kb::server {

class JsonWriter {
 public:
  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }
  void name(std::string_view name);  // of the value that comes next

  void text(std::string_view value);
  void number(long long value);
  void number(double value);  // to three decimals
  void boolean(bool value);
  void null();

  void member(std::string_view key, std::string_view value) {
    name(key);
    text(value);
  }

  std::string take() { return std::move(out_); }

 private:
  void separate();
  void open(char bracket);
  void close(char bracket);
  void quote(std::string_view value);

  std::string out_;
  bool needs_comma_ = false;
};

}  // namespace kb::server
