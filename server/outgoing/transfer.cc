// SPDX-License-Identifier: MIT
#include "server/outgoing/transfer.h"

#include <curl/curl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <memory>

#include "core/error.h"
#include "server/outgoing/addresses.h"

namespace kb::server {
namespace {

void start() {
  static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
  if (started != CURLE_OK) throw Error(ErrorCode::Internal, "libcurl could not start");
}

class HeaderList {
 public:
  HeaderList() = default;
  ~HeaderList() { curl_slist_free_all(list_); }
  HeaderList(const HeaderList&) = delete;
  HeaderList& operator=(const HeaderList&) = delete;

  void add(const std::string& line) {
    curl_slist* longer = curl_slist_append(list_, line.c_str());
    if (longer == nullptr) throw Error(ErrorCode::Internal, "no memory for a header");
    list_ = longer;
  }
  curl_slist* get() const { return list_; }

 private:
  curl_slist* list_ = nullptr;
};

int on_progress(void* stop, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  return static_cast<const std::atomic<bool>*>(stop)->load() ? 1 : 0;
}

size_t on_answer(const char*, size_t size, size_t count, void* received) {
  auto& bytes = *static_cast<size_t*>(received);
  bytes += size * count;
  return bytes <= Transfer::kMostAnswerBytes ? size * count : 0;
}

struct Unsent {
  std::string_view rest;
};
size_t on_more_wanted(char* to, size_t size, size_t count, void* from) {
  auto& unsent = *static_cast<Unsent*>(from);
  const size_t bytes = std::min(size * count, unsent.rest.size());
  std::memcpy(to, unsent.rest.data(), bytes);
  unsent.rest.remove_prefix(bytes);
  return bytes;
}

curl_socket_t open_public_only(void* was_refused, curlsocktype, curl_sockaddr* address) {
  if (is_public(address->addr))
    return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
  *static_cast<bool*>(was_refused) = true;
  return CURL_SOCKET_BAD;
}

// A connection with what every transfer of ours keeps to.
class Call {
 public:
  Call(const std::string& url, const char* protocols, const std::atomic<bool>& stop)
      : handle_((start(), curl_easy_init()), &curl_easy_cleanup), stop_(stop) {
    if (!handle_) throw Error(ErrorCode::Internal, "libcurl made no handle");
    set(CURLOPT_URL, url.c_str());
    set(CURLOPT_PROTOCOLS_STR, protocols);
    set(CURLOPT_PROXY, "");
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_FORBID_REUSE, 1L);
    set(CURLOPT_CONNECTTIMEOUT, static_cast<long>(Transfer::kConnectTime.count()));
    set(CURLOPT_TIMEOUT, static_cast<long>(Transfer::kMostTime.count()));
    set(CURLOPT_NOPROGRESS, 0L);
    set(CURLOPT_XFERINFOFUNCTION, &on_progress);
    set(CURLOPT_XFERINFODATA, static_cast<const void*>(&stop_));
    set(CURLOPT_WRITEFUNCTION, &on_answer);
    set(CURLOPT_WRITEDATA, static_cast<void*>(&received_));
  }

  template <typename Value>
  void set(CURLoption option, Value value) {
    if (curl_easy_setopt(handle_.get(), option, value) != CURLE_OK)
      throw Error(ErrorCode::Internal, "libcurl does not take an option");
  }

  // A certificate is always checked, against these authorities or the system's.
  void trust(const std::string& ca_file) {
    if (!ca_file.empty()) set(CURLOPT_CAINFO, ca_file.c_str());
  }

  void allow_public_only() {
    set(CURLOPT_OPENSOCKETFUNCTION, &open_public_only);
    set(CURLOPT_OPENSOCKETDATA, static_cast<void*>(&was_refused_));
  }

  CURLcode run() { return curl_easy_perform(handle_.get()); }

  long answer() const {
    long code = 0;
    curl_easy_getinfo(handle_.get(), CURLINFO_RESPONSE_CODE, &code);
    return code;
  }

  TransferResult failed(CURLcode code) const {
    if (code == CURLE_ABORTED_BY_CALLBACK && stop_.load()) return {false, true, ""};
    if (was_refused_) return {false, false, "address not allowed"};
    return {false, false, failure_of(code)};
  }

 private:
  static std::string failure_of(CURLcode code) {
    switch (code) {
      case CURLE_COULDNT_RESOLVE_HOST:
        return "no such host";
      case CURLE_COULDNT_CONNECT:
        return "no connection";
      case CURLE_OPERATION_TIMEDOUT:
        return "timeout";
      case CURLE_USE_SSL_FAILED:
      case CURLE_SSL_CONNECT_ERROR:
      case CURLE_PEER_FAILED_VERIFICATION:
      case CURLE_SSL_CACERT_BADFILE:
        return "tls";
      case CURLE_LOGIN_DENIED:
        return "login";
      case CURLE_WRITE_ERROR:
        return "answer too long";
      default:
        return fmt::format("transfer {}", static_cast<int>(code));
    }
  }

  std::unique_ptr<CURL, void (*)(CURL*)> handle_;
  const std::atomic<bool>& stop_;
  size_t received_ = 0;
  bool was_refused_ = false;
};

constexpr long kRefusedFrom = 400;

void sign_in(Call& call, const MailServer& server) {
  constexpr long kLevels[] = {CURLUSESSL_ALL, CURLUSESSL_TRY, CURLUSESSL_NONE};
  call.set(CURLOPT_USE_SSL, kLevels[static_cast<size_t>(server.start_tls)]);
  call.trust(server.ca_file);
  if (server.user.empty()) return;
  call.set(CURLOPT_USERNAME, server.user.c_str());
  call.set(CURLOPT_PASSWORD, server.password.c_str());
}

TransferResult mail_result(Call& call) {
  const CURLcode code = call.run();
  if (code == CURLE_OK) return {true, false, ""};
  const long answer = call.answer();
  // A refused sign-in has an answer too, and says more by its name.
  if (code == CURLE_LOGIN_DENIED || answer < kRefusedFrom) return call.failed(code);
  return {false, false, fmt::format("smtp {}", answer)};
}

}  // namespace

TransferResult Transfer::send_mail(const MailServer& server, const std::string& from,
                                   const std::string& to, const std::string& message) const {
  Call call(server.url, "smtp,smtps", stop_);
  sign_in(call, server);
  HeaderList recipients;
  recipients.add("<" + to + ">");
  const std::string sender = "<" + from + ">";
  call.set(CURLOPT_MAIL_FROM, sender.c_str());
  call.set(CURLOPT_MAIL_RCPT, recipients.get());
  Unsent unsent{message};
  call.set(CURLOPT_UPLOAD, 1L);
  call.set(CURLOPT_READFUNCTION, &on_more_wanted);
  call.set(CURLOPT_READDATA, static_cast<void*>(&unsent));
  call.set(CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(message.size()));
  return mail_result(call);
}

TransferResult Transfer::try_mail(const MailServer& server) const {
  Call call(server.url, "smtp,smtps", stop_);
  sign_in(call, server);
  call.set(CURLOPT_NOBODY, 1L);
  call.set(CURLOPT_CUSTOMREQUEST, "NOOP");
  return mail_result(call);
}

TransferResult Transfer::post(const WebhookTarget& target, const std::vector<std::string>& headers,
                              const std::string& body) const {
  Call call(target.url, target.may_be_private ? "http,https" : "https", stop_);
  if (!target.may_be_private) call.allow_public_only();
  call.trust(target.ca_file);
  HeaderList list;
  for (const auto& header : headers) list.add(header);
  list.add("Expect:");
  call.set(CURLOPT_HTTPHEADER, list.get());
  call.set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body.size()));
  call.set(CURLOPT_POSTFIELDS, body.c_str());
  const CURLcode code = call.run();
  if (code != CURLE_OK) return call.failed(code);
  const long answer = call.answer();
  if (answer >= 200 && answer < 300) return {true, false, ""};
  return {false, false, fmt::format("http {}", answer)};
}

TransferResult Transfer::try_webhook(const WebhookTarget& target) const {
  Call call(target.url, target.may_be_private ? "http,https" : "https", stop_);
  if (!target.may_be_private) call.allow_public_only();
  call.trust(target.ca_file);
  call.set(CURLOPT_CONNECT_ONLY, 1L);
  const CURLcode code = call.run();
  return code == CURLE_OK ? TransferResult{true, false, ""} : call.failed(code);
}

}  // namespace kb::server
