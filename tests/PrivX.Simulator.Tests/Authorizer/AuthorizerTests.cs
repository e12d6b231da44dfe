using System;
using System.Linq;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Simulator.Tests.Support;

namespace PrivX.Simulator.Tests.Authorizer;

public sealed class AuthorizerTests
{
    private const string Service = "authorizer";
    private const string Root = "/authorizer/api/v1";
    private const string TrustedClient = "5a8e8ea5-6f57-4a7c-8d4c-3f0c3a9d7b11";

    public static TheoryData<string> Operations => OperationProbe.Operations(Service);

    [Theory]
    [MemberData(nameof(Operations))]
    public Task Every_operation_answers_as_documented(string operationId) => new OperationProbe(Service)
    {
        Value = async (server, operation, name) => name switch
        {
            "access_group_id" when operation.Path.Contains("accessgroups", StringComparison.Ordinal) =>
                Group(server, operation.Id == "deleteAccessGroup" ? "Production" : "Default")["id"]!.ToString(),
            "ca_id" when operation.Id == "deleteAccessGroupCA" =>
                (await server.PostAsync($"{Root}/accessgroups/{Group(server, "Default")["id"]}/cas")).Json.ToString(),
            "ca_id" => (await server.GetAsync(Root + operation.Path.Split("/api/v1")[1].Split("/{ca_id}")[0].Replace("{ca_type}", "dbproxy", StringComparison.Ordinal)))
                .Json[0]!["id"]!.ToString(),
            "ca_type" => "dbproxy",
            "certificate_id" => (await server.GetAsync($"{Root}/cert")).Items[0]!["id"]!.ToString(),
            "group_id" => (await server.GetAsync($"{Root}/principals")).Json[0]!["group_id"]!.ToString(),
            "trusted_client_id" => TrustedClient,
            "session_id" => (await server.PostAsync(operation.Path[..operation.Path.LastIndexOf('/')].Replace("{trusted_client_id}", TrustedClient, StringComparison.Ordinal)))["session_id"],
            "checkout_id" => await CheckOutAsync(server),
            _ => null,
        },
        Body = (server, operation) => operation.Id switch
        {
            "checkOutSecret" => new JsonObject { ["path"] = PathOf(server) },
            "requestSshCertificate" => new JsonObject { ["public_key"] = SshKey("ssh-ed25519"), ["hostname"] = "web-01" },
            "enrollComponentCertificate" => new JsonObject { ["csr"] = Csr("dbproxy-09.nordlys.example"), ["owner"] = TrustedClient },
            "importPrincipalKey" => new JsonObject { ["algorithm"] = "ecdsa", ["data"] = PrivateKey() },
            "signWithPrincipalKey" => new JsonObject { ["data"] = "AAAA" },
            "updateCertificateAuthorityConfig" => new JsonObject { ["name"] = "dbproxy" },
            _ => null,
        },
    }.AskAsync(operationId);

    [Theory]
    [InlineData("cas")]
    [InlineData("extender/cas")]
    [InlineData("icap/cas")]
    [InlineData("dbproxy/cas")]
    public async Task Authorities_are_real_certificates(string path)
    {
        await using var server = await TestServer.StartAsync();

        foreach (var ca in (await server.GetAsync($"{Root}/{path}")).Is(HttpStatusCode.OK).Json.AsArray())
        {
            using var listed = X509CertificateLoader.LoadCertificate(Convert.FromBase64String(ca!["x509_certificate"]!.ToString()));
            var downloaded = (await server.GetAsync($"{Root}/{path}/{ca["id"]}")).Is(HttpStatusCode.OK).Body;
            using var certificate = downloaded[0] == '-' ? X509Certificate2.CreateFromPem(Encoding.ASCII.GetString(downloaded)) : X509CertificateLoader.LoadCertificate(downloaded);

            Assert.Equal(listed.Thumbprint, certificate.Thumbprint);
            Assert.Equal(ca["subject"]!.ToString(), certificate.Subject);
            Assert.True(certificate.Extensions.OfType<X509BasicConstraintsExtension>().Single().CertificateAuthority);
            CertificateRevocationListBuilder.Load((await server.GetAsync($"{Root}/{path}/{ca["id"]}/crl")).Is(HttpStatusCode.OK).Body, out _);
        }
    }

    [Fact]
    public async Task A_new_access_group_has_a_CA_which_can_be_renewed()
    {
        await using var server = await TestServer.StartAsync();
        var id = (await server.PostAsync($"{Root}/accessgroups", new JsonObject { ["name"] = "New" })).Is(HttpStatusCode.Created)["id"];
        var path = $"{Root}/accessgroups/{id}";
        var group = await server.GetAsync(path);
        var old = group["primary_ca_id"];
        Assert.Equal(old, Assert.Single((await server.GetAsync($"{Root}/cas?access_group_id={id}")).Json.AsArray())!["id"]!.ToString());

        var renewed = (await server.PostAsync($"{path}/cas", new JsonObject())).Is(HttpStatusCode.OK).Json.ToString();
        Assert.Equal(2, (await server.GetAsync($"{Root}/cas?access_group_id={id}")).Json.AsArray().Count);
        (await server.DeleteAsync($"{path}/cas/{old}")).Is(HttpStatusCode.BadRequest);
        var changed = group.Json;
        changed["primary_ca_id"] = renewed;
        (await server.PutAsync(path, changed)).Is(HttpStatusCode.OK);
        (await server.DeleteAsync($"{path}/cas/{old}")).Is(HttpStatusCode.OK);

        Assert.Equal(renewed, (await server.GetAsync(path))["primary_ca_id"]);
        changed["primary_ca_id"] = old;
        (await server.PutAsync(path, changed)).Is(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_component_enrolls_and_is_revoked()
    {
        await using var server = await TestServer.StartAsync();
        var enrolled = (await server.PostAsync($"{Root}/extender/enroll", new JsonObject { ["csr"] = Csr("extender-09.nordlys.example"), ["owner"] = TrustedClient })).Is(HttpStatusCode.OK);
        using var certificate = X509Certificate2.CreateFromPem(enrolled["cert"]);
        using var ca = X509Certificate2.CreateFromPem(enrolled["ca"]);
        using var chain = new X509Chain { ChainPolicy = { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck } };
        chain.ChainPolicy.CustomTrustStore.Add(ca);

        Assert.True(chain.Build(certificate));
        Assert.Equal("CERT_VALID", (await server.GetAsync($"{Root}/cert/{enrolled["id"]}"))["status"]);
        (await server.PostAsync($"{Root}/extender/enroll", new JsonObject { ["csr"] = "nonsense", ["owner"] = TrustedClient })).Is(HttpStatusCode.BadRequest);

        var revoked = await server.PostAsync($"{Root}/extender/revoke", new JsonObject { ["dns_names"] = new JsonArray("extender-09.nordlys.example"), ["reason"] = "lost" });
        Assert.Equal(enrolled["id"], Assert.Single(revoked.Json["ids"]!.AsArray())!.ToString());
        Assert.Equal("CERT_REVOKED", (await server.GetAsync($"{Root}/cert/{enrolled["id"]}"))["status"]);
        var config = await server.GetAsync($"{Root}/extender/cas/config");
        var list = CertificateRevocationListBuilder.Load((await server.GetAsync($"{Root}/extender/cas/{config["primary_ca_id"]}/crl")).Body, out _);
        Assert.True(list.RemoveEntry(certificate.SerialNumberBytes.Span));
    }

    [Fact]
    public async Task Revoked_and_expired_certificates_are_found_only_when_asked_for()
    {
        await using var server = await TestServer.StartAsync();

        Assert.Equal(8, (await server.GetAsync($"{Root}/cert")).Count);
        Assert.Equal(6, (await server.PostAsync($"{Root}/cert/search", new JsonObject())).Count);
        Assert.Equal(8, (await server.PostAsync($"{Root}/cert/search", new JsonObject { ["include_revoked"] = true, ["include_expired"] = true })).Count);
        Assert.Equal(1, (await server.PostAsync($"{Root}/cert/search", new JsonObject { ["subject"] = "EXTENDER-01" })).Count);
    }

    [Fact]
    public async Task The_signing_CA_of_a_component_type_is_changed()
    {
        await using var server = await TestServer.StartAsync();
        var config = (await server.GetAsync($"{Root}/extender/cas/config")).Is(HttpStatusCode.OK);
        var other = (await server.GetAsync($"{Root}/extender/cas")).Json.AsArray().Select(ca => ca!["id"]!.ToString()).Single(id => id != config["primary_ca_id"]);

        (await server.PutAsync($"{Root}/extender/cas/config", new JsonObject { ["primary_ca_id"] = other })).Is(HttpStatusCode.OK);

        Assert.Equal(other, (await server.GetAsync($"{Root}/extender/cas/config"))["primary_ca_id"]);
        (await server.PutAsync($"{Root}/icap/cas/config", new JsonObject { ["primary_ca_id"] = other })).Is(HttpStatusCode.BadRequest);
        (await server.GetAsync($"{Root}/toaster/cas/config")).Is(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_trust_anchor_is_the_CA_of_the_server()
    {
        await using var server = await TestServer.StartAsync();

        Assert.Equal(server.Simulator.CaCertificatePem, (await server.GetAsync($"{Root}/ssl-trust-anchor"))["trust_anchor"]);
        Assert.NotEqual(server.Simulator.CaCertificatePem, (await server.GetAsync($"{Root}/extender-trust-anchor"))["trust_anchor"]);
    }

    [Fact]
    public async Task A_principal_key_shows_its_public_key_a_moment_later()
    {
        await using var server = await TestServer.StartAsync();
        var created = (await server.PostAsync($"{Root}/principals/web/create")).Is(HttpStatusCode.OK);
        Assert.Equal(string.Empty, created["public_key"]);
        Assert.Equal(string.Empty, (await server.GetAsync($"{Root}/principals/web"))["public_key"]);

        server.Simulator.Clock.Advance(server.Simulator.Options.JobTime);

        Assert.StartsWith("ecdsa-sha2-nistp256 AAAA", (await server.GetAsync($"{Root}/principals/web"))["public_key_string"], StringComparison.Ordinal);
        Assert.NotEqual(string.Empty, (await server.PostAsync($"{Root}/principals/web/sign", new JsonObject { ["data"] = "AAAA" })).Is(HttpStatusCode.OK)["signature"]);
        (await server.DeleteAsync($"{Root}/principals/web?key_id={created["id"]}")).Is(HttpStatusCode.OK);
        (await server.GetAsync($"{Root}/principals/web")).Is(HttpStatusCode.NotFound);
        (await server.PostAsync($"{Root}/principals/web/import", new JsonObject { ["algorithm"] = "rsa", ["data"] = "nonsense" })).Is(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("extender/conf")]
    [InlineData("carrier/conf")]
    [InlineData("icap/conf")]
    [InlineData("deploy")]
    public async Task Component_files_come_in_two_steps(string path)
    {
        await using var server = await TestServer.StartAsync();
        var session = (await server.PostAsync($"{Root}/{path}/{TrustedClient}")).Is(HttpStatusCode.Created)["session_id"];
        var other = path == "deploy" ? "extender/conf" : "deploy";
        var misplaced = (await server.PostAsync($"{Root}/{other}/{TrustedClient}"))["session_id"];

        Assert.Contains(TrustedClient, (await server.GetAsync($"{Root}/{path}/{TrustedClient}/{session}")).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
        (await server.GetAsync($"{Root}/{path}/{TrustedClient}/{session}")).Is(HttpStatusCode.NotFound);
        (await server.GetAsync($"{Root}/{path}/{TrustedClient}/{misplaced}")).Is(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("ssh-ed25519", "ssh-ed25519-cert-v01@openssh.com")]
    [InlineData("ssh-rsa", "rsa-sha2-256-cert-v01@openssh.com", "rsa-sha2-512-cert-v01@openssh.com")]
    public async Task A_log_in_gets_a_certificate_for_each_algorithm(string keyType, params string[] expected)
    {
        await using var server = await TestServer.StartAsync();

        var answer = await server.PostAsync($"{Root}/ca/authorize", new JsonObject { ["public_key"] = SshKey(keyType), ["hostid"] = server.HostId("web-01"), ["username"] = "root" });

        var certificates = answer.Is(HttpStatusCode.OK).Json["certificates"]!.AsArray();
        Assert.Equal(expected, certificates.Select(certificate => certificate!["type"]!.ToString()));
        Assert.Equal($"{keyType}-cert-v01@openssh.com", Encoding.ASCII.GetString(Convert.FromBase64String(certificates[0]!["data"]!.ToString()), 4, keyType.Length + 21));
    }

    [Theory]
    [InlineData("host_id", "web-01", HttpStatusCode.OK)]
    [InlineData("hostname", "10.10.1.11", HttpStatusCode.OK)]
    [InlineData("hostname", "web-01", HttpStatusCode.OK)]
    [InlineData("hostname", "10.99.99.99", HttpStatusCode.NotFound)]
    [InlineData("username", "root", HttpStatusCode.OK)]
    public async Task The_host_of_a_log_in_is_found_by_id_name_or_address(string member, string value, HttpStatusCode expected)
    {
        await using var server = await TestServer.StartAsync();

        var body = new JsonObject { ["public_key"] = SshKey("ssh-ed25519"), [member] = member == "host_id" ? server.HostId(value) : value };

        (await server.PostAsync($"{Root}/ca/authorize", body)).Is(expected);
    }

    [Theory]
    [InlineData("roleid")]
    [InlineData("role_id")]
    public async Task The_role_of_a_log_in_must_be_there(string member)
    {
        await using var server = await TestServer.StartAsync();
        var body = new JsonObject { ["public_key"] = SshKey("ssh-ed25519"), ["hostname"] = "web-01", [member] = server.Role("Linux administrators") };

        (await server.PostAsync($"{Root}/ca/authorize", body)).Is(HttpStatusCode.OK);
        body[member] = Guid.NewGuid().ToString();
        (await server.PostAsync($"{Root}/ca/authorize", body)).Is(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_Ed25519_key_is_imported_as_PEM_of_either_kind_and_signs(bool openSsh)
    {
        // The second test vector of RFC 8032.
        byte[] seed = Convert.FromHexString("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
        byte[] point = Convert.FromHexString("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
        const string Signature = "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";
        byte[] known = [.. Packed("ssh-ed25519"u8), .. Packed(point)];
        byte[] secret = [0, 0, 0, 7, 0, 0, 0, 7, .. known, .. Packed([.. seed, .. point]), .. Packed("comment"u8), 1, 2, 3];
        var pem = openSsh
            ? PemEncoding.WriteString(
                "OPENSSH PRIVATE KEY", [.. "openssh-key-v1\0"u8, .. Packed("none"u8), .. Packed("none"u8), .. Packed([]), 0, 0, 0, 1, .. Packed(known), .. Packed(secret)])
            : PemEncoding.WriteString("PRIVATE KEY", [.. Convert.FromHexString("302e020100300506032b657004220420"), .. seed]);
        await using var server = await TestServer.StartAsync();

        var imported = (await server.PostAsync($"{Root}/principals/web/import", new JsonObject { ["algorithm"] = "ed25519", ["data"] = pem })).Is(HttpStatusCode.OK);

        Assert.Equal("ssh-ed25519", imported["type"]);
        Assert.Equal(Convert.ToBase64String(known), imported["public_key"]);
        var signature = (await server.PostAsync($"{Root}/principals/web/sign", new JsonObject { ["data"] = Convert.ToBase64String([0x72]) })).Is(HttpStatusCode.OK)["signature"];
        Assert.Equal([.. Packed("ssh-ed25519"u8), .. Packed(Convert.FromHexString(Signature))], Convert.FromBase64String(signature));

        static byte[] Packed(ReadOnlySpan<byte> bytes) => [0, 0, 0, (byte)bytes.Length, .. bytes];
    }

    private static JsonObject Group(TestServer server, string name) => server.Simulator.State.Collection("accessgroups").FindBy("name", name)!;

    private static string PathOf(TestServer server)
    {
        var found = server.PostAsync($"{Root}/secrets/search", new JsonObject { ["username"] = "svc-deploy" }).GetAwaiter().GetResult();
        return found.Items[0]!["path"]!.ToString();
    }

    private static async Task<string> CheckOutAsync(TestServer server) =>
        (await server.PostAsync($"{Root}/secrets/checkouts", new JsonObject { ["path"] = PathOf(server) }))["id"];

    /// <summary>A public key without its padding, as agents send it.</summary>
    private static string SshKey(string type)
    {
        byte[] blob = [0, 0, 0, (byte)type.Length, .. Encoding.ASCII.GetBytes(type), 0, 0, 0, 32, .. RandomNumberGenerator.GetBytes(32)];
        return Convert.ToBase64String(blob).TrimEnd('=');
    }

    private static string PrivateKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKeyPem();
    }

    private static string Csr(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var alternative = new SubjectAlternativeNameBuilder();
        alternative.AddDnsName(name);
        request.CertificateExtensions.Add(alternative.Build());
        return request.CreateSigningRequestPem();
    }
}
