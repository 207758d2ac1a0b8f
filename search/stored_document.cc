// SPDX-License-Identifier: MIT
#include "search/stored_document.h"

#include "core/error.h"

namespace kb::search {
namespace {

void put_number(std::string& out, std::uint64_t value) {
  while (value >= 0x80) {
    out += static_cast<char>(value | 0x80);
    value >>= 7;
  }
  out += static_cast<char>(value);
}

void put_text(std::string& out, std::string_view text) {
  put_number(out, text.size());
  out += text;
}

class Decoder {
 public:
  explicit Decoder(std::string_view data) : rest_(data) {}

  std::uint64_t number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      if (rest_.empty()) break;
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return value;
    }
    throw broken();
  }

  std::string_view text() {
    const auto size = number();
    if (size > rest_.size()) throw broken();
    const auto text = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return text;
  }

  // A section takes three bytes at least, so a damaged count cannot ask for much memory.
  size_t section_count() {
    const auto count = number();
    if (count > rest_.size() / 3) throw broken();
    return count;
  }

 private:
  static Error broken() {
    return Error(ErrorCode::IndexUnavailable, "document data is damaged",
                 "Run: resuelve index --rebuild");
  }
  std::string_view rest_;
};

}  // namespace

std::string encode(const Document& d) {
  std::string out;
  for (const std::string_view text :
       {std::string_view(d.kind), std::string_view(d.id), std::string_view(d.lang),
        std::string_view(d.title), std::string_view(d.summary), std::string_view(d.area),
        std::string_view(d.status), std::string_view(d.account), std::string_view(d.requester)})
    put_text(out, text);
  put_number(out, static_cast<std::uint64_t>(d.updated.time_since_epoch().count()));
  put_number(out, static_cast<std::uint64_t>(d.solved));
  put_number(out, d.last_solved
                      ? static_cast<std::uint64_t>(d.last_solved->time_since_epoch().count())
                      : 0);
  put_number(out, d.sections.size());
  for (const auto& section : d.sections) {
    put_text(out, section.heading);
    put_text(out, section.anchor);
    put_text(out, section.text);
  }
  return out;
}

StoredDocument decode(std::string_view data) {
  Decoder in(data);
  StoredDocument d;
  for (std::string_view* text : {&d.kind, &d.id, &d.lang, &d.title, &d.summary, &d.area, &d.status,
                                 &d.account, &d.requester})
    *text = in.text();
  d.updated = Instant{std::chrono::milliseconds{static_cast<std::int64_t>(in.number())}};
  d.solved = static_cast<int>(in.number());
  if (const auto last = in.number(); last > 0)
    d.last_solved = Instant{std::chrono::milliseconds{static_cast<std::int64_t>(last)}};
  const auto sections = in.section_count();
  d.sections.reserve(sections);
  for (size_t i = 0; i < sections; ++i) {
    StoredSection section;
    section.heading = in.text();
    section.anchor = in.text();
    section.text = in.text();
    d.sections.push_back(section);
  }
  return d;
}

}  // namespace kb::search
