// SPDX-License-Identifier: MIT
#pragma once
#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/calendar.h"
#include "core/time.h"
#include "indexer/record_checks.h"

// Reads the fields of one JSON object, saying clearly what is wrong with one. A field that is null
// is as absent as one that is not there.
//
// Throws:  Error BadInput, "messages[2].at: …".
// Threads: any; the object must outlive it.
namespace kb::indexer {

class JsonFields {
 public:
  explicit JsonFields(const nlohmann::json& object, std::string path = {});

  bool has(const char* name) const { return find(name) != nullptr; }
  std::string text(const char* name) const;  // empty when absent; at most 1 MiB of clean UTF-8
  std::string required_text(const char* name) const;  // may be empty
  std::string id(const char* name = "id") const;      // a fit one
  std::string reference(const char* name) const;      // a fit id, or empty
  bool flag(const char* name) const;
  long long number(const char* name, long long min, long long max) const;  // 0 when absent
  std::optional<Instant> instant(const char* name) const;
  std::optional<Day> day(const char* name) const;
  std::string language(const std::string& words) const;  // `lang`, else told from the words
  std::vector<std::string> texts(const char* name) const;
  std::vector<JsonFields> objects(const char* name) const;
  std::optional<JsonFields> object(const char* name) const;

  // One of the names that `from` knows; `fallback` when absent.
  template <class Value>
  Value choice(const char* name, std::optional<Value> (*from)(std::string_view),
               std::string_view known, Value fallback) const {
    if (!has(name)) return fallback;
    const std::string given = text(name);
    if (const auto value = from(given)) return *value;
    refuse_field(path(name), fmt::format("{} is not {}", shown(given), known));
  }

  std::string path(const char* name) const;

 private:
  const nlohmann::json* find(const char* name) const;
  const nlohmann::json* find_array(const char* name) const;
  std::string text_of(const nlohmann::json& value, const std::string& path) const;

  const nlohmann::json& object_;
  std::string path_;
};

}  // namespace kb::indexer
