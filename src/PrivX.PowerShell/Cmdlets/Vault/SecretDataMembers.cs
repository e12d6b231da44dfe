using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Security;
using System.Text.Json;
using PrivX.Client;
using PrivX.PowerShell.References;
using PrivX.Vault;

namespace PrivX.PowerShell.Cmdlets.Vault;

/// <summary>What PowerShell adds to vault secrets and versioned secrets, by the module's types file.</summary>
public static class SecretDataMembers
{
    private static readonly string[] UserNames = ["username", "user", "login", "account"];
    private static readonly string[] Passwords = ["password", "passphrase", "secret"];

    /// <summary>Names of the entries; none where the secret came without its data.</summary>
    public static ItemList<string> Entries(PSObject instance)
    {
        if (Data(instance) is not { } data)
        {
            return [];
        }

        using JsonDocument document = JsonDocument.Parse(data.ToPlainJson());
        return Names(document.RootElement).ToArray();
    }

    /// <summary>The value of one entry; what is no text comes as its JSON.</summary>
    public static SecureString GetValue(PSObject instance, string name)
    {
        using JsonDocument document = JsonDocument.Parse(Need(instance).ToPlainJson());
        return Find(document.RootElement, name)
            ?? throw new PrivXObjectException(ErrorCodes.SecretMissing, $"{Describe(instance)} has no entry '{name}'; it has {List(document.RootElement)}.");
    }

    /// <summary>The user name and the password.</summary>
    public static PSCredential GetCredential(PSObject instance)
    {
        using JsonDocument document = JsonDocument.Parse(Need(instance).ToPlainJson());
        JsonElement data = document.RootElement;
        string? user = UserNames.Select(name => Find(data, name)).FirstOrDefault(found => found is not null) is { Length: > 0 } text
            ? new SecretText(text).ToPlainText()
            : null;
        SecureString? password = Passwords.Select(name => Find(data, name)).FirstOrDefault(found => found is not null);
        return user is not null && password is not null
            ? new PSCredential(user, password)
            : throw new PrivXObjectException(ErrorCodes.SecretMissing, $"{Describe(instance)} is no credential: it has no username or no password, but {List(data)}.")
            {
                Remedy = "Take the entries singly, with GetValue('name').",
            };
    }

    /// <summary>The secret as it is written; in plain text only when asked.</summary>
    internal static object ToOutput(PrivXObject secret, SecretJson data, bool asPlainText)
    {
        if (!asPlainText)
        {
            return secret;
        }

        PSObject output = PSObject.AsPSObject(secret);
        output.Properties.Remove("Data");
        output.Properties.Add(new PSNoteProperty("Data", SecretData.ToPlain(data)));
        return output;
    }

    /// <summary>
    /// Takes over what was changed in the plain data of an object that was read with -AsPlainText: PowerShell keeps it beside the object.
    /// </summary>
    internal static void TakeOver(VaultSecret? secret)
    {
        if (secret is not null && PSObject.AsPSObject(secret).Properties["Data"] is PSNoteProperty { Value: { } plain })
        {
            secret.Data = new SecretData(PSObject.AsPSObject(plain)).ToSecret();
        }
    }

    /// <summary>Whether the server gave the data; an empty object is what some answers have in its place.</summary>
    internal static bool HasData(SecretJson? data)
    {
        if (data is null)
        {
            return false;
        }

        using JsonDocument document = JsonDocument.Parse(data.ToPlainJson());
        return document.RootElement.ValueKind != JsonValueKind.Null && (document.RootElement.ValueKind != JsonValueKind.Object || Names(document.RootElement).Any());
    }

    /// <summary>Why the data of a secret that was read singly is not there.</summary>
    internal static string WhyWithoutData(VaultSecret secret)
    {
        string readers = string.Join(", ", secret.ReadRoles.Select(role => role.Name ?? role.Id));
        string others = readers.Length == 0 ? "no role may read it" : $"you have none of the roles that may read it ({readers})";
        return $"The vault secret '{secret.Name}' came without its data: it is empty, or {(secret.OwnerId is { Length: > 0 } ? "you are not its owner and " : null)}{others}.";
    }

    private static SecretJson? Data(PSObject instance) => instance.BaseObject switch
    {
        VaultSecret secret => secret.Data,
        VersionedSecret secret => secret.Data,
        _ => null,
    };

    private static SecretJson Need(PSObject instance) => Data(instance) is { } data && HasData(data)
        ? data
        : throw new PrivXObjectException(ErrorCodes.SecretMissing, instance.BaseObject is VaultSecret secret
            ? $"The vault secret '{secret.Name}' is here without its data. Lists come without it; Get-PrivXVaultSecret with the name reads it, for those who have one of its read roles."
            : $"{Describe(instance)} is here without its data; Get-PrivXVersionedSecret reads it.");

    private static string Describe(PSObject instance) => instance.BaseObject switch
    {
        VaultSecret secret => $"The vault secret '{secret.Name}'",
        VersionedSecret secret => $"The versioned secret '{secret.Path}'",
        _ => "The object",
    };

    private static IEnumerable<string> Names(JsonElement data) =>
        data.ValueKind == JsonValueKind.Object ? data.EnumerateObject().Select(member => member.Name) : [];

    private static string List(JsonElement data) => Names(data).Any() ? string.Join(", ", Names(data)) : "no entries";

    private static SecureString? Find(JsonElement data, string name)
    {
        if (data.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        JsonProperty[] found = data.EnumerateObject().Where(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase)).ToArray();
        if (found.Length == 0)
        {
            return null;
        }

        JsonElement value = found.FirstOrDefault(member => member.Name == name) is { Value.ValueKind: not JsonValueKind.Undefined } exact ? exact.Value : found[0].Value;
        return new SecretText(value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText()).ToSecureString();
    }
}
