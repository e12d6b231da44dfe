using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Client;
using PrivX.Client.Updates;
using PrivX.Hosts;
using PrivX.HostStore;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Jobs.Hosts;

/// <summary>What an account of a host is to be like. Roles are told by their ids, with their names.</summary>
internal sealed class HostAccountTerms
{
    public AccountKind Kind { get; init; }

    public string? Account { get; init; }

    /// <summary>All roles; null where the others stay.</summary>
    public KeyValuePair<string, string?>[]? Exact { get; init; }

    public KeyValuePair<string, string?>[] Add { get; init; } = [];

    public KeyValuePair<string, string?>[] Remove { get; init; } = [];

    public string? NewName { get; init; }

    public SecretText? Passphrase { get; init; }

    public bool? Rotate { get; init; }

    /// <summary>Carries them to the change of a host that has the account.</summary>
    /// <exception cref="PrivXObjectException">It has not. Code <c>NotFound</c>.</exception>
    public void ApplyTo(Host host, ObjectUpdate update)
    {
        JsonArray accounts = update.Before("principals")?.DeepClone() as JsonArray ?? [];
        JsonObject account = HostAccount.Find(accounts, Kind, Account)
            ?? throw new PrivXObjectException(ErrorCodes.NotFound, $"{Nouns.Host.Describe(host)} has no account {HostAccount.Words(Kind, Account)}; {HostAccount.Words(accounts)}.") { Remedy = "Check the name and its case, and -AccountType." };
        if (Exact is not null || Add.Length > 0 || Remove.Length > 0)
        {
            HostAccount.SetRoles(account, Exact ?? Add, id => Exact is null && !Remove.Any(role => string.Equals(role.Key, id, StringComparison.OrdinalIgnoreCase)));
        }

        if (Rotate is { } rotate)
        {
            HostAccount.SetRotate(account, rotate);
        }

        if (Passphrase is { } secret)
        {
            HostAccount.SetPassphrase(account, secret);
        }

        if (NewName is { } name)
        {
            if (name != Account && HostAccount.Find(accounts, Kind, name) is not null)
            {
                throw new PrivXObjectException(ErrorCodes.Conflict, $"{Nouns.Host.Describe(host)} has an account '{name}' already.") { Remedy = "Choose another name." };
            }

            HostAccount.Rename(account, name);
        }

        update.Set(["principals"], accounts);
    }
}
