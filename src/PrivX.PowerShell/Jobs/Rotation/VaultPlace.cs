using System;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Authentication;
using PrivX.Client.Configuration;
using PrivX.Client.Updates;
using PrivX.Common;
using PrivX.Vault;

namespace PrivX.PowerShell.Jobs.Rotation;

/// <summary>A shared secret of PrivX's vault, with the entries under the names that they have in a configuration file. Its other entries and its roles stay as they are.</summary>
internal sealed class VaultPlace(PrivXClient client, string name) : RotationPlace
{
    private const string Member = "data";
    private const string UserName = "username";
    private const string Password = "password";

    private VaultSecret? _before;
    private VaultSecret? _now;

    public override string Title => $"the vault secret '{name}'";

    public override async Task RestoreAsync(CancellationToken token)
    {
        if (!IsTouched || _before is null)
        {
            return;
        }

        VaultSecret now = await client.Vault.GetSecretAsync(name, token).ConfigureAwait(false);
        JsonObject before = DataOf(_before);
        if (!JsonNode.DeepEquals(DataOf(now), before))
        {
            await SendAsync(now, before, token).ConfigureAwait(false);
        }
    }

    protected override async Task ReadAsync(CancellationToken token)
    {
        await ReadAgainAsync(token).ConfigureAwait(false);
        _before = _now;
    }

    protected override async Task ReadAgainAsync(CancellationToken token)
    {
        try
        {
            _now = await client.Vault.GetSecretAsync(name, token).ConfigureAwait(false);
        }
        catch (PrivXRequestException failure) when (failure.Status == 404)
        {
            // Who may read it is not guessed.
            throw new PrivXObjectException(ErrorCodes.NotFound, $"There is no vault secret '{name}', or you may not see it.", failure) { Remedy = "Create it, with the roles that may read it: New-PrivXVaultSecret with -ReadRole." };
        }

        JsonObject data = DataOf(_now);
        ClientId = TextOf(data, Name(Setting.ApiClientId)) ?? (TextOf(data, UserName) is { } user && Guid.TryParse(user, out _) ? user : null);
    }

    protected override Task WriteAsync(ApiClientCredential credential, CancellationToken token)
    {
        JsonObject data = DataOf(_now!);

        // A secret made of a credential has these two; who reads them reads the new ones.
        bool hasPair = ClientId is not null && TextOf(data, UserName) == ClientId;
        foreach ((Setting setting, string? value) in ConfigurationText.Of(credential))
        {
            data[Name(setting)] = value;
        }

        if (hasPair)
        {
            data[UserName] = credential.ClientId;
            data[Password] = credential.ClientSecret.ToPlainText();
        }

        IsTouched = true;
        return SendAsync(_now!, data, token);
    }

    protected override bool Holds(ApiClientCredential credential)
    {
        JsonObject data = DataOf(_now!);
        foreach ((Setting setting, string? value) in ConfigurationText.Of(credential))
        {
            if (TextOf(data, Name(setting)) != value)
            {
                return false;
            }
        }

        return true;
    }

    // As in the [auth] table of a configuration file.
    private static string Name(Setting setting) => SettingsSource.InFile(setting).Substring("auth.".Length);

    private static string? TextOf(JsonObject data, string entry) => data[entry] is JsonValue value && value.TryGetValue(out string? text) && text!.Length > 0 ? text : null;

    private JsonObject DataOf(VaultSecret secret) => secret.Data is { } data && JsonNode.Parse(data.ToPlainJson()) is JsonObject entries
        ? entries
        : throw new PrivXObjectException(ErrorCodes.SecretRequired, $"The data of {Title} cannot be read, so that the credentials could not be read back. Nothing was changed.") { Remedy = "Use a session with one of the roles that may read it." };

    private async Task SendAsync(VaultSecret now, JsonObject data, CancellationToken token)
    {
        var update = new ObjectUpdate(now.AsRead, typeof(VaultSecret));
        update.Set([Member], data);
        await client.Vault.UpdateSecretAsync(name, ObjectBody.Json(update.ToJson(static _ => null), typeof(VaultSecret)), token).ConfigureAwait(false);
    }
}
