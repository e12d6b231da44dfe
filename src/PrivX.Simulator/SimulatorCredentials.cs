using System;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;

namespace PrivX.Simulator;

/// <summary>What to log in with. The same seed gives the same values, so that scripts can keep them.</summary>
public sealed class SimulatorCredentials
{
    /// <summary>Issuer of external tokens that the seeded identity provider trusts.</summary>
    public const string ExternalIssuer = "https://ci.nordlys.example";

    private readonly SimulatorEngine _engine;
    private readonly byte[] _signingKey;

    internal SimulatorCredentials(SimulatorEngine engine)
    {
        _engine = engine;
        ApiClientId = engine.State.Ids.Next();
        ApiClientSecret = Derive("api-client");
        OAuthClientSecret = Derive("oauth-client");
        UserPassword = Derive("user");
        _signingKey = Encoding.UTF8.GetBytes(Derive("signing"));
    }

    public string ApiClientId { get; }

    public string ApiClientSecret { get; }

    public string OAuthClientId => "privx-external";

    public string OAuthClientSecret { get; }

    /// <summary>A local administrator.</summary>
    public string UserName => "superuser";

    public string UserPassword { get; }

    /// <summary>A token of the external identity provider for a user.</summary>
    /// <param name="userName">User it speaks for; the local administrator if null.</param>
    /// <param name="lifetime">How long it is good on the simulator's clock; negative makes one that has run out.</param>
    /// <param name="issuer">Issuer; the trusted one if null.</param>
    public string ExternalJwt(string? userName = null, TimeSpan? lifetime = null, string? issuer = null)
    {
        var now = _engine.Clock.UtcNow;
        var payload = new JsonObject
        {
            ["iss"] = issuer ?? ExternalIssuer,
            ["sub"] = userName ?? UserName,
            ["aud"] = "privx",
            ["iat"] = now.ToUnixTimeSeconds(),
            ["exp"] = (now + (lifetime ?? TimeSpan.FromMinutes(10))).ToUnixTimeSeconds(),
        };
        var content = Part(new JsonObject { ["alg"] = "HS256", ["typ"] = "JWT" }) + "." + Part(payload);
        return content + "." + Sign(content);
    }

    /// <summary>Name of the user for whom an external token speaks; null if it is not to be trusted.</summary>
    internal string? ReadExternalJwt(string token)
    {
        var end = token.LastIndexOf('.');
        if (end < 0 || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token[(end + 1)..]), Encoding.UTF8.GetBytes(Sign(token[..end]))))
        {
            return null;
        }

        var start = token.IndexOf('.', StringComparison.Ordinal) + 1;
        var payload = JsonNode.Parse(Base64Url.DecodeFromChars(token.AsSpan(start, end - start)))!;
        return payload["iss"]!.GetValue<string>() == ExternalIssuer
            && payload["exp"]!.GetValue<long>() > _engine.Clock.UtcNow.ToUnixTimeSeconds()
            ? payload["sub"]!.GetValue<string>()
            : null;
    }

    /// <summary>A secret that depends on the seed and its purpose only.</summary>
    internal string Derive(string purpose)
    {
        var source = string.Create(CultureInfo.InvariantCulture, $"privx-simulator/{_engine.Options.Seed}/{purpose}");
        return Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(source)).AsSpan(0, 18));
    }

    private static string Part(JsonObject part) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part));

    private string Sign(string content) => Base64Url.EncodeToString(HMACSHA256.HashData(_signingKey, Encoding.UTF8.GetBytes(content)));
}
