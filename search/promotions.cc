// SPDX-License-Identifier: MIT
#include "search/promotions.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <tuple>

#include "text/query_key.h"

namespace kb::search {
namespace {

constexpr size_t kParts = 5;

std::optional<Instant> instant_in(std::string_view text) {
  long long milliseconds = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), milliseconds);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return Instant{std::chrono::milliseconds{milliseconds}};
}

std::optional<Promotion> promotion_in(std::string_view line) {
  std::array<std::string_view, kParts> parts;
  for (size_t i = 0; i < kParts; ++i) {
    const auto tab = i + 1 < kParts ? line.find('\t') : line.size();
    if (tab == std::string_view::npos) return std::nullopt;
    parts.at(i) = line.substr(0, tab);
    line.remove_prefix(std::min(tab + 1, line.size()));
  }
  const auto from = instant_in(parts[3]), until = instant_in(parts[4]);
  if (!from || !until) return std::nullopt;
  return Promotion{std::string(parts[0]), std::string(parts[1]), std::string(parts[2]), *from,
                   *until};
}

long long milliseconds_of(Instant instant) {
  return instant.time_since_epoch().count();
}

}  // namespace

std::string to_lines(const std::vector<Promotion>& promotions) {
  std::string lines;
  for (const auto& p : promotions)
    lines += fmt::format("{}\t{}\t{}\t{}\t{}\n", p.query, p.lang, p.article,
                         milliseconds_of(p.from), milliseconds_of(p.until));
  return lines;
}

Promotions::Promotions(std::string_view lines) {
  while (!lines.empty()) {
    const auto end = std::min(lines.find('\n'), lines.size());
    if (auto promotion = promotion_in(lines.substr(0, end))) add(std::move(*promotion));
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  sort();
}

Promotions::Promotions(const std::vector<Promotion>& promotions) {
  for (const auto& promotion : promotions) add(promotion);
  sort();
}

void Promotions::add(Promotion promotion) {
  auto& same = by_query_[promotion.query];
  same.push_back(std::move(promotion));
}

void Promotions::sort() {
  for (auto& [query, promotions] : by_query_)
    std::ranges::sort(promotions, {}, [](const Promotion& p) { return std::tie(p.from, p.article); });
}

std::vector<std::string> Promotions::of(std::string_view typed, std::string_view lang,
                                        Instant now) const {
  std::vector<std::string> articles;
  if (by_query_.empty()) return articles;
  const auto found = by_query_.find(text::query_key(typed));
  if (found == by_query_.end()) return articles;
  for (const auto& p : found->second) {
    const bool counts = now >= p.from && now < p.until && (p.lang.empty() || p.lang == lang);
    if (counts && articles.size() < kMaxPromotions &&
        std::ranges::find(articles, p.article) == articles.end())
      articles.push_back(p.article);
  }
  return articles;
}

}  // namespace kb::search
