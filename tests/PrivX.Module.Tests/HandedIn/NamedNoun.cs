using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Module.Tests.Rules;
using PrivX.Simulator;

namespace PrivX.Module.Tests.HandedIn;

/// <summary>A noun whose objects have names: where the simulator keeps them, and how cmdlets reach them.</summary>
/// <param name="Noun">The noun, without the module's prefix.</param>
/// <param name="Collection">Where the simulator keeps the objects.</param>
/// <param name="Member">The member that holds the name.</param>
/// <param name="Key">The property of the written object that tells one from another.</param>
internal sealed record NamedNoun(string Noun, string Collection, string Member, string Key = "Id")
{
    /// <summary>The property that holds the name.</summary>
    public string Property => Member switch
    {
        "common_name" => "CommonName",
        "username" => "Username",
        "principal" => "Principal",
        _ => "Name",
    };

    /// <summary>Nouns that the server lists and names by a name that anybody may choose.</summary>
    public static readonly NamedNoun[] All =
    [
        new("AccessGroup", "authorizer/accessgroups", "name"),
        new("ApiClient", "local-user-store/api-clients", "name"),
        new("ApiTarget", "api-proxy/api-targets", "name"),
        new("AwsRole", "role-store/awsroles", "name"),
        new("Host", "host-store/hosts", "common_name"),
        new("IdentityProvider", "role-store/identity-providers", "name"),
        new("LocalUser", "local-user-store/users", "username"),
        new("LogCollector", "role-store/collectors", "name"),
        new("NetworkTarget", "network-access-manager/nwtargets", "name"),
        new("PasswordPolicy", "secrets-manager/password-policy", "name"),
        new("Role", "role-store/roles", "name"),
        new("RotationScript", "secrets-manager/script-template", "name"),
        new("Source", "role-store/sources", "name"),
        new("TargetDomain", "secrets-manager/targetdomains", "name"),
        new("TrustedClient", "local-user-store/trusted-clients", "name"),
        new("User", "role-store/users", "principal"),
        new("VaultSecret", "vault/secrets", "name", "Name"),
        new("Whitelist", "host-store/whitelists", "name"),
        new("Workflow", "workflow-engine/workflows", "name"),
    ];

    private static readonly string[] BuiltIn = ["system", "default"];

    public bool Has(string verb) => Surface.Cmdlets.Any(cmdlet => cmdlet.Name == $"{verb}-PrivX{Noun}");

    /// <summary>Puts objects with odd names, and decoys, into the simulator: the keys by the names.</summary>
    public Dictionary<string, string> Plant(ModuleShell shell) => OddNames.All.Concat(OddNames.Decoys).ToDictionary(name => name, name => Plant(shell, name), StringComparer.Ordinal);

    /// <summary>Puts an object of this name into the simulator, and gives its key.</summary>
    public string Plant(ModuleShell shell, string name)
    {
        ObjectStore store = shell.Simulator.State.Collection(Collection);
        JsonObject document = store.All()[0];
        if (document.ContainsKey("id"))
        {
            document["id"] = Guid.NewGuid().ToString();
        }

        // What is built in cannot be removed.
        foreach (string flag in BuiltIn.Where(document.ContainsKey))
        {
            document[flag] = false;
        }

        document[Member] = name;
        store.Put(document);
        return Key == "Id" ? document["id"]!.ToString() : name;
    }
}
