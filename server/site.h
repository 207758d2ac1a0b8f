// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "core/config.h"
#include "store/site_settings.h"
#include "store/store.h"

// What administrators chose of the portal itself: the firm's name, logo and colour, and the
// languages that its pages are offered in. What they did not choose is as the program's settings
// say.
//
// Errors:  while the store cannot be read, current() is what was read last.
// Threads: any.
namespace kb::server {

// Names of the store's settings.
inline constexpr std::string_view kFirmSetting = "firm";
inline constexpr std::string_view kAccentSetting = "accent";        // "#1b49c0"
inline constexpr std::string_view kLogoSetting = "logo";            // base64
inline constexpr std::string_view kLanguagesSetting = "languages";  // "es en", the usual one first

struct Site {
  struct File {
    std::string name;  // under /assets, with a digest of its bytes; empty: there is none
    std::string content_type, bytes;
  };
  std::string firm;
  std::string accent;  // "#1b49c0"; empty: the program's own
  File stylesheet, logo;
  std::vector<std::string> languages;  // codes, the usual one first; never empty

  bool offers(std::string_view language) const;
};

Site site_of(const store::SiteSettings& settings, const Config& config);
// Within a transaction at hand.
std::string firm_name(store::Transaction& tx, const Config& config);

class SiteBook {
 public:
  // How old current() may be after somebody changed a setting on another machine.
  static constexpr std::chrono::seconds kLookAgain{2};

  SiteBook(store::Store& store, const Config& config);

  std::shared_ptr<const Site> current();
  std::shared_ptr<const Site> last();  // what is known, without a look at the store
  void refresh();                      // after a change here; throws Error StoreUnavailable

 private:
  store::Store& store_;
  const Config& config_;
  std::mutex mutex_;
  std::shared_ptr<const Site> site_;
  std::chrono::steady_clock::time_point looked_{};
};

}  // namespace kb::server
