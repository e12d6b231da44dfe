using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Client;
using PrivX.Hosts;

namespace PrivX.PowerShell.Jobs.Hosts;

/// <summary>One account in the JSON of a host. What is not named of it stays as it was read, a masked passphrase too.</summary>
internal static class HostAccount
{
    private const string Name = "principal";
    private const string UseUserAccount = "use_user_account";
    private const string Attribute = "username_attribute";
    private const string Passphrase = "passphrase";
    private const string Roles = "roles";
    private const string TargetDomain = "target_domain";

    /// <summary>The account that is meant; null where there is none.</summary>
    /// <param name="accounts">The accounts of a host.</param>
    /// <param name="kind">The kind of account.</param>
    /// <param name="name">Its name; of a directory account the user attribute, where one is told.</param>
    /// <exception cref="PrivXObjectException">There are several. Code <c>AmbiguousName</c>.</exception>
    public static JsonObject? Find(JsonArray accounts, AccountKind kind, string? name)
    {
        JsonObject[] found = accounts.OfType<JsonObject>().Where(account => KindOf(account) == kind && IsCalled(account, kind, name)).ToArray();

        // Of one name there may be a local account and some of target domains.
        JsonObject[] local = found.Where(account => Text((account[TargetDomain] as JsonObject)?["id"]).Length == 0).ToArray();
        JsonObject[] meant = local.Length > 0 ? local : found;
        return meant.Length <= 1 ? meant.FirstOrDefault() : throw new PrivXObjectException(ErrorCodes.AmbiguousName, $"The host has {meant.Length} accounts {Words(kind, name)}.")
        {
            Remedy = "Change them with Set-PrivXHost -Principal, which tells them apart.",
        };
    }

    /// <summary>A new account, without roles.</summary>
    public static JsonObject Create(AccountKind kind, string? name)
    {
        var account = new JsonObject();
        if (kind == AccountKind.Shared)
        {
            account[Name] = name;
        }
        else if (kind == AccountKind.Directory)
        {
            account[UseUserAccount] = true;
            if (!string.IsNullOrEmpty(name))
            {
                account[Attribute] = name;
            }
        }

        return account;
    }

    public static void Rename(JsonObject account, string name) => account[Name] = name;

    /// <summary>True where the server keeps a passphrase of the account.</summary>
    public static bool HasPassphrase(JsonObject account) => Text(account[Passphrase]).Length > 0;

    public static void SetPassphrase(JsonObject account, SecretText secret) => account[Passphrase] = secret.ToPlainText();

    public static void SetRotate(JsonObject account, bool rotate) => account["rotate"] = rotate;

    /// <summary>Gives roles to those who may use an account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="add">Roles to add, by their ids, with their names.</param>
    /// <param name="keep">Which of the others stay.</param>
    public static void SetRoles(JsonObject account, IReadOnlyCollection<KeyValuePair<string, string?>> add, Func<string, bool> keep)
    {
        JsonObject[] held = (account[Roles] as JsonArray)?.OfType<JsonObject>().ToArray() ?? [];
        bool IsAdded(string id) => add.Any(role => string.Equals(role.Key, id, StringComparison.OrdinalIgnoreCase));
        JsonNode[] after =
        [
            .. held.Where(role => IsAdded(Text(role["id"])) || keep(Text(role["id"]))).Select(role => role.DeepClone()),
            .. add.Where(role => !held.Any(one => string.Equals(Text(one["id"]), role.Key, StringComparison.OrdinalIgnoreCase)))
                .Select(role => role.Value is null ? new JsonObject { ["id"] = role.Key } : new JsonObject { ["id"] = role.Key, ["name"] = role.Value }),
        ];
        if (after.Length > 0 || held.Length > 0)
        {
            account[Roles] = new JsonArray(after);
        }
    }

    /// <summary>An account in words, for a message.</summary>
    public static string Words(AccountKind kind, string? name) => kind switch
    {
        AccountKind.Shared => $"'{name}'",
        AccountKind.Directory => string.IsNullOrEmpty(name) ? "(directory)" : $"(directory, {name})",
        _ => "(any)",
    };

    /// <summary>An account in words, without quotes.</summary>
    public static string Words(JsonObject account) => Words(KindOf(account), KindOf(account) == AccountKind.Directory ? Text(account[Attribute]) : Text(account[Name])).Trim('\'');

    /// <summary>The accounts of a host in words.</summary>
    public static string Words(JsonArray accounts) => accounts.Count == 0
        ? "it has none"
        : "it has " + string.Join(", ", accounts.OfType<JsonObject>().Select(account => Words(KindOf(account), KindOf(account) == AccountKind.Directory ? Text(account[Attribute]) : Text(account[Name]))));

    private static AccountKind KindOf(JsonObject account) =>
        account[UseUserAccount] is JsonValue flag && Text(flag) == "true" ? AccountKind.Directory
        : Text(account[Name]).Length > 0 ? AccountKind.Shared
        : AccountKind.Personal;

    private static bool IsCalled(JsonObject account, AccountKind kind, string? name) => kind switch
    {
        AccountKind.Shared => Text(account[Name]) == name,
        AccountKind.Directory => string.IsNullOrEmpty(name) || Text(account[Attribute]) == name,
        _ => true,
    };

    private static string Text(JsonNode? node) => node?.ToString() ?? string.Empty;
}
