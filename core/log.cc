// SPDX-License-Identifier: MIT
#include "core/log.h"

#include <fmt/format.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <atomic>

#include "core/error.h"

namespace kb::log {
namespace {

spdlog::logger& logger() {
  static const auto instance = [] {
    auto made = std::make_shared<spdlog::logger>("resuelve",
                                                 std::make_shared<spdlog::sinks::stderr_sink_mt>());
    made->set_pattern(R"({"t":"%Y-%m-%dT%H:%M:%S.%eZ","level":"%l",%v})",
                      spdlog::pattern_time_type::utc);
    made->flush_on(spdlog::level::info);
    return made;
  }();
  return *instance;
}

void append_quoted(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    } else {
      out += c;
    }
  }
  out += '"';
}

std::atomic<CoverWords> cover_words = nullptr;

struct ValueWriter {
  std::string& out;
  void operator()(std::string_view text) const {
    const CoverWords cover = cover_words;
    if (cover && text.find(' ') != std::string_view::npos)
      append_quoted(out, cover(text));
    else
      append_quoted(out, text);
  }
  void operator()(std::int64_t number) const { out += fmt::to_string(number); }
  void operator()(double number) const { out += fmt::format("{:.3f}", number); }
  void operator()(bool flag) const { out += flag ? "true" : "false"; }
};

void write(spdlog::level::level_enum level, std::string_view event, Fields fields) {
  if (!logger().should_log(level)) return;
  std::string line = "\"event\":";
  append_quoted(line, event);
  for (const auto& [name, value] : fields) {
    line += ',';
    append_quoted(line, name);
    line += ':';
    std::visit(ValueWriter{line}, value);
  }
  logger().log(level, line);
}

}  // namespace

void set_level(Level level) {
  switch (level) {
    case Level::Debug:
      return logger().set_level(spdlog::level::debug);
    case Level::Info:
      return logger().set_level(spdlog::level::info);
    case Level::Warning:
      return logger().set_level(spdlog::level::warn);
    case Level::Error:
      return logger().set_level(spdlog::level::err);
    case Level::Off:
      return logger().set_level(spdlog::level::off);
  }
}

Level level_from(std::string_view name) {
  if (name == "debug") return Level::Debug;
  if (name == "info") return Level::Info;
  if (name == "warning") return Level::Warning;
  if (name == "error") return Level::Error;
  if (name == "off") return Level::Off;
  throw Error(ErrorCode::BadInput, "unknown log level: " + std::string(name),
              "Use debug, info, warning, error or off.");
}

void cover_words_with(CoverWords cover) {
  cover_words = cover;
}

void debug(std::string_view event, Fields fields) {
  write(spdlog::level::debug, event, fields);
}
void info(std::string_view event, Fields fields) {
  write(spdlog::level::info, event, fields);
}
void warning(std::string_view event, Fields fields) {
  write(spdlog::level::warn, event, fields);
}
void error(std::string_view event, Fields fields) {
  write(spdlog::level::err, event, fields);
}

}  // namespace kb::log
