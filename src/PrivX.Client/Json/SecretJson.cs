using System;
using System.Text.Json;
using PrivX.Client.Json;

namespace PrivX;

/// <summary>
/// JSON of any shape that is secret as a whole, such as the data of a vault secret. Has no readable member, as <see cref="SecretText"/>.
/// </summary>
public sealed class SecretJson
{
    private readonly string _json;

    /// <summary>Makes a secret of JSON text.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="JsonException"><paramref name="json"/> is no JSON.</exception>
    public SecretJson(string json)
    {
        if (json is null)
        {
            throw new ArgumentNullException(nameof(json));
        }

        using JsonDocument document = JsonDocument.Parse(json, PrivXJson.DocumentOptions);
        _json = document.RootElement.GetRawText();
    }

    internal SecretJson(JsonElement json)
    {
        _json = json.GetRawText();
    }

    /// <summary>The secret as plain JSON; for the one place that needs it.</summary>
    public string ToPlainJson() => _json;

    /// <summary>Never the secret: three asterisks.</summary>
    public override string ToString() => "***";
}
