// SPDX-License-Identifier: MIT
// Tokens that are told less plainly than those of secret_tokens.cc: with words between the name and
// the value ("token de la API de envíos: …"), by rarer beginnings, within an address.
#include <algorithm>
#include <array>

#include "text/private_parts.h"
#include "text/private_password_shape.h"
#include "text/secret_tokens.h"

namespace kb::text::secrets {
namespace {

constexpr int kMostBetween = 9;
constexpr size_t kMostRun = 160;
constexpr std::u32string_view kBetween = U"\"'`«»“”*()<>[],:=→";
constexpr auto kNames = std::to_array<std::string_view>(
    {"token",     "tokens",        "apikey",   "api-key",   "api_key",    "api",       "secret",
     "secreto",   "secreta",       "key",      "llave",     "clave",      "webhook",   "bearer",
     "accesskey", "authorization", "cookie",   "phpsessid", "jsessionid", "sessionid", "session_id",
     "sid",       "bot",           "telegram", "stripe",    "mailgun",    "sendgrid",  "twilio"});
constexpr auto kOthers = std::to_array<std::string_view>(
    {"commit",   "hash",       "sha*",  "md5",         "checksum", "digest",      "image",
     "request*", "x-request*", "uuid",  "guid",        "serial",   "error*",      "status",
     "id",       "returns",    "trace", "fingerprint", "huella",   "certificado", "certificate"});
struct Beginning {
  std::string_view text;
  size_t least;
};
constexpr auto kBeginnings = std::to_array<Beginning>(
    {{"dop_v1_", 30},    {"shpat_", 20},   {"shpss_", 20},   {"shpca_", 20},
     {"GOCSPX-", 20},    {"ya29.", 20},    {"ATATT3", 20},   {"pypi-", 20},
     {"glrt-", 16},      {"gldt-", 16},    {"glptt-", 16},   {"xoxe-", 10},
     {"xoxe.", 10},      {"sq0csp-", 20},  {"sq0atp-", 20},  {"EAAA", 30},
     {"key-", 28},       {"rk_test_", 16}, {"pk_live_", 16}, {"re_", 20},
     {"sbp_", 30},       {"pat-", 20},     {"lin_api_", 20}, {"figd_", 20},
     {"tskey-", 16},     {"dapi", 32},     {"hvs.", 20},     {"AGE-SECRET-KEY-", 20},
     {"xkeysib-", 20},   {"nfp_", 30},     {"PMAK-", 30},    {"NRAK-", 20},
     {"NRII-", 20},      {"dp.pt.", 30},   {"dp.st.", 30},   {"pscale_tkn_", 30},
     {"pscale_pw_", 30}, {"sntrys_", 30},  {"sntryu_", 30},  {"lsv2_", 30},
     {"gsk_", 30},       {"r8_", 30},      {"pplx-", 30},    {"xai-", 30},
     {"tvly-", 20},      {"rnd_", 20},     {"shppa_", 20},   {"glcbt-", 16},
     {"glsoat-", 16},    {"gloas-", 16},   {"sq0idp-", 20},  {"hvb.", 20},
     {"LTAI", 16},       {"ntn_", 30},     {"secret_", 32},  {"patx", 20},
     {"CFPAT-", 30},     {"ATCTT3", 20},   {"ATBB", 20},     {"SK", 32},
     {"1//0", 30},       {"rk_live_", 16}, {"sk_prod_", 16}, {"api_live_", 16},
     {"live_", 24},      {"test_", 24},    {"MTA", 50},      {"phc_", 30},
     {"phx_", 30},       {"tfp_", 30},     {"vercel_", 20},  {"EAAG", 30},
     {"IGQV", 30},       {"AQV", 60},      {"ABSK", 40}});
constexpr auto kHooks = std::to_array<std::string_view>(
    {"hooks.slack.com/services/", "discord.com/api/webhooks/", "discordapp.com/api/webhooks/"});

bool is_token_letter(char32_t c) {
  return is_alnum(c) || is_any_of(c, U"_-.+/=~:");
}

// Bounded, since it is read anew from each name that a run holds.
size_t end_of_run(const Letters& text, size_t at) {
  const size_t most = at + kMostRun;
  while (at < most && is_token_letter(text[at])) ++at;
  return at;
}

bool is_path(const Letters& text, size_t begin, size_t end) {
  if (end > begin && text[end - 1] == '=') return false;
  if (text[begin] == '/' || text.has(begin, "http")) return true;
  size_t slashes = 0, dots = 0;
  for (size_t i = begin; i < end; ++i) {
    slashes += text[i] == '/';
    dots += text[i] == '.';
  }
  return slashes > 2 || (slashes > 0 && dots > 1) ||
         (slashes > 0 && looks_like_file(text, {begin, end}));
}

// "PHPSESSID=…": what stands before the sign is the name.
size_t past_name_of_cookie(const Letters& text, size_t at) {
  constexpr size_t kMostName = 40;
  size_t end = at;
  while (end - at < kMostName && is_name_letter(text[end])) ++end;
  const bool is_name = end > at && text[end] == '=' && is_alnum(text[end + 1]);
  return is_name && !looks_made(text, at, end) ? end + 1 : at;
}

// The first made run among the next words, on the line.
Span made_after(const Letters& text, size_t at) {
  if (text[at] == '.' && is_space(text[at + 1])) return {};
  for (int words = 0; words < kMostBetween; ++words) {
    while (is_blank(text[at]) || is_any_of(text[at], kBetween)) ++at;
    at = past_name_of_cookie(text, at);
    const size_t run = end_of_run(text, at);
    size_t end = run;
    while (end > at && is_any_of(text[end - 1], U".:/")) --end;
    if (!is_path(text, at, end) && looks_made(text, at, end)) return {at, end};
    if (is_among(kOthers, text.folded(at, std::min(end, at + 40)))) return {};
    at = run;
    while (at < run + kMostRun && is_letter(text[at])) ++at;
    if (!is_blank(text[at]) && !is_any_of(text[at], kBetween)) return {};
  }
  return {};
}

bool has_rare_beginning(const Letters& text, size_t begin, size_t end) {
  return std::ranges::any_of(kBeginnings, [&](const Beginning& one) {
    return end - begin >= one.text.size() + one.least && text.has(begin, one.text) &&
           looks_made(text, begin, end);
  });
}

// "https://hooks.slack.com/services/T0…/B0…/…"
void find_hook(const Letters& text, size_t at, FoundList& found) {
  const auto hook = std::ranges::find_if(kHooks, [&](auto one) { return text.has(at, one); });
  if (hook == kHooks.end()) return;
  const size_t begin = at + hook->size(), end = end_of_run(text, begin);
  if (looks_made(text, begin, end)) found.push_back({PrivateKind::Token, begin, end});
}

bool is_name(const std::string& word) {
  return is_among(kNames, word) || word.ends_with("-key") || word.ends_with("_key") ||
         word.ends_with("token") || word.ends_with("secret") || word.ends_with("apikey") ||
         (word.ends_with("key") && word.find("public") == std::string::npos);
}

}  // namespace

void find_more_tokens(const Letters& text, FoundList& found) {
  constexpr size_t kMostName = 40;
  size_t settled = 0;
  for (size_t at = 0; at < text.size(); ++at) {
    if (is_any_of(text[at], U"hd")) find_hook(text, at, found);
    if (!is_name_letter(text[at])) continue;
    size_t end = at;
    while (is_name_letter(text[end])) ++end;
    const size_t run = end_of_run(text, at);
    if (at >= settled && (has_rare_beginning(text, at, run) || is_licence_key(text, at, end)))
      found.push_back({PrivateKind::Token, at, is_licence_key(text, at, end) ? end : run});
    else if (at >= settled && end - at <= kMostName && is_name(text.folded(at, end)))
      if (const Span made = made_after(text, end); !made.is_empty()) {
        found.push_back({PrivateKind::Token, made.begin, made.end});
        settled = made.end;
      }
    at = end - 1;
  }
}

}  // namespace kb::text::secrets
