// SPDX-License-Identifier: MIT
#include "server/site.h"

#include <algorithm>
#include <sstream>

#include "core/base64.h"
#include "core/crypto.h"
#include "core/error.h"
#include "core/log.h"
#include "server/file_kind.h"
#include "server/view/accent.h"
#include "server/view/languages.h"

namespace kb::server {
namespace {

constexpr size_t kDigestLetters = 16;

std::string value_of(const store::SiteSettings& settings, std::string_view name) {
  const auto found = settings.find(name);
  return found == settings.end() ? "" : found->second;
}

std::string named_by_digest(const std::string& before, const std::string& bytes,
                            const std::string& after) {
  return before + "." + crypto::digest(bytes).substr(0, kDigestLetters) + after;
}

Site::File stylesheet_of(const std::string& accent) {
  const auto colour = view::parse_colour(accent);
  if (!colour) return {};
  auto css = view::accent_stylesheet(*colour);
  auto name = named_by_digest("look", css, ".css");
  return {std::move(name), "text/css; charset=utf-8", std::move(css)};
}

Site::File logo_of(const std::string& base64) {
  auto bytes = from_base64(base64);
  if (!bytes || bytes->empty()) return {};
  const auto kind = file_kind_of(*bytes);
  if (!kind || kind->width == 0) return {};
  const auto slash = kind->media_type.find('/');
  auto name = named_by_digest("logo", *bytes, "." + kind->media_type.substr(slash + 1));
  return {std::move(name), kind->media_type, std::move(*bytes)};
}

std::vector<std::string> languages_of(const std::string& chosen) {
  std::vector<std::string> languages;
  std::istringstream in(chosen);
  for (std::string code; in >> code;)
    if (view::find_language(code) && std::ranges::find(languages, code) == languages.end())
      languages.push_back(code);
  if (languages.empty())
    for (const auto& language : view::interface_languages()) languages.emplace_back(language.code);
  return languages;
}

}  // namespace

bool Site::offers(std::string_view language) const {
  return std::ranges::find(languages, language) != languages.end();
}

Site site_of(const store::SiteSettings& settings, const Config& config) {
  Site site;
  site.firm = value_of(settings, kFirmSetting);
  if (site.firm.empty()) site.firm = config.text("firm");
  site.accent = value_of(settings, kAccentSetting);
  site.stylesheet = stylesheet_of(site.accent);
  site.logo = logo_of(value_of(settings, kLogoSetting));
  site.languages = languages_of(value_of(settings, kLanguagesSetting));
  return site;
}

std::string firm_name(store::Transaction& tx, const Config& config) {
  auto chosen = store::site_setting(tx, std::string(kFirmSetting));
  return chosen ? *chosen : config.text("firm");
}

SiteBook::SiteBook(store::Store& store, const Config& config)
    : store_(store), config_(config), site_(std::make_shared<const Site>(site_of({}, config))) {}

std::shared_ptr<const Site> SiteBook::current() {
  const auto now = std::chrono::steady_clock::now();
  {
    const std::lock_guard lock(mutex_);
    const bool is_fresh =
        looked_ != std::chrono::steady_clock::time_point{} && now - looked_ < kLookAgain;
    if (is_fresh) return site_;
    looked_ = now;  // the others go on with what there is
  }
  try {
    refresh();
  } catch (const Error& error) {
    log::warning("site_not_read", {{"why", std::string_view(error.what())}});
  }
  return last();
}

std::shared_ptr<const Site> SiteBook::last() {
  const std::lock_guard lock(mutex_);
  return site_;
}

void SiteBook::refresh() {
  store::SiteSettings settings;
  {
    auto tx = store_.read();
    settings = store::site_settings(tx);
  }
  auto site = std::make_shared<const Site>(site_of(settings, config_));
  const std::lock_guard lock(mutex_);
  site_ = std::move(site);
  looked_ = std::chrono::steady_clock::now();
}

}  // namespace kb::server
