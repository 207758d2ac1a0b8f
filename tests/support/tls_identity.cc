// SPDX-License-Identifier: MIT
#include "tests/support/tls_identity.h"

#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <csignal>
#include <cstdio>
#include <stdexcept>

namespace kb::test {
namespace {

template <typename T, void (*Free)(T*)>
struct Freed {
  void operator()(T* thing) const { Free(thing); }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY, EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509, X509_free>>;
using Connection = std::unique_ptr<SSL, Freed<SSL, SSL_free>>;

constexpr long kHour = 3600;

void require(bool done) {
  if (!done) throw std::runtime_error("OpenSSL refuses");
}

void extend(X509* certificate, int what, const char* value) {
  X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, nullptr, what, value);
  require(extension != nullptr && X509_add_ext(certificate, extension, -1) == 1);
  X509_EXTENSION_free(extension);
}

// Good from an hour ago to an hour ahead.
Certificate blank(const char* name, long serial, EVP_PKEY* key) {
  Certificate certificate(X509_new());
  X509_set_version(certificate.get(), X509_VERSION_3);
  ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), serial);
  X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -kHour);
  X509_gmtime_adj(X509_getm_notAfter(certificate.get()), kHour);
  X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()), "CN", MBSTRING_ASC,
                             reinterpret_cast<const unsigned char*>(name), -1, -1, 0);
  require(X509_set_pubkey(certificate.get(), key) == 1);
  return certificate;
}

void sign(X509* certificate, X509* by, EVP_PKEY* key) {
  X509_set_issuer_name(certificate, X509_get_subject_name(by));
  require(X509_sign(certificate, key, EVP_sha256()) > 0);
}

void write_pem(const std::filesystem::path& file, X509* certificate) {
  FILE* out = std::fopen(file.c_str(), "w");
  require(out != nullptr && PEM_write_X509(out, certificate) == 1);
  std::fclose(out);
}

class Channel : public TlsChannel {
 public:
  explicit Channel(Connection connection) : connection_(std::move(connection)) {}
  long read(char* bytes, size_t most) override {
    return SSL_read(connection_.get(), bytes, static_cast<int>(most));
  }
  void write(const std::string& bytes) override {
    SSL_write(connection_.get(), bytes.data(), static_cast<int>(bytes.size()));
  }

 private:
  Connection connection_;
};

}  // namespace

struct TlsIdentity::Context {
  std::unique_ptr<SSL_CTX, Freed<SSL_CTX, SSL_CTX_free>> of{SSL_CTX_new(TLS_server_method())};
};

TlsIdentity::TlsIdentity() : context_(std::make_unique<Context>()) {
  // OpenSSL writes to a peer that is gone without asking for no signal.
  std::signal(SIGPIPE, SIG_IGN);
  const Key ca_key(EVP_EC_gen("P-256")), key(EVP_EC_gen("P-256"));
  const auto ca = blank("Authority of a test", 1, ca_key.get());
  extend(ca.get(), NID_basic_constraints, "critical,CA:TRUE");
  extend(ca.get(), NID_key_usage, "critical,keyCertSign");
  sign(ca.get(), ca.get(), ca_key.get());
  const auto own = blank("127.0.0.1", 2, key.get());
  extend(own.get(), NID_subject_alt_name, "IP:127.0.0.1");
  sign(own.get(), ca.get(), ca_key.get());
  write_pem(ca_file(), ca.get());
  require(SSL_CTX_use_certificate(context_->of.get(), own.get()) == 1);
  require(SSL_CTX_use_PrivateKey(context_->of.get(), key.get()) == 1);
}

TlsIdentity::~TlsIdentity() = default;

std::unique_ptr<TlsChannel> TlsIdentity::accept(int fd) const {
  Connection connection(SSL_new(context_->of.get()));
  SSL_set_fd(connection.get(), fd);
  if (SSL_accept(connection.get()) != 1) return nullptr;
  return std::make_unique<Channel>(std::move(connection));
}

}  // namespace kb::test
