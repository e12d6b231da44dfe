using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace PrivX.Simulator.Services;

/// <summary>Makes passwords that meet a policy, of rotations or of session passwords: both write it with the same members.</summary>
internal static class PasswordMaker
{
    private const int StandardLength = 16;

    private static readonly (string Member, string Characters)[] Classes =
    [
        ("use_lower_case", "abcdefghijklmnopqrstuvwxyz"),
        ("use_upper_case", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
        ("use_numbers", "0123456789"),
        ("use_special_characters", "!-_."),
    ];

    public static string Make(JsonObject? policy)
    {
        var shortest = (int)Json.Number(policy?["password_min_length"]);
        var longest = (int)Json.Number(policy?["password_max_length"]);
        var length = Math.Max(shortest, longest > 0 ? longest : StandardLength);
        var classes = Classes.Where(one => Json.IsTrue(policy?[one.Member])).Select(one => one.Characters).ToArray();
        if (classes.Length == 0)
        {
            // Nothing is asked for: anything but special characters, which not every target takes.
            classes = [.. Classes[..3].Select(one => one.Characters)];
        }

        // One of each class, the rest from all of them, in any order.
        var characters = new List<char>(classes.Select(one => RandomNumberGenerator.GetItems<char>(one, 1)[0]));
        characters.AddRange(RandomNumberGenerator.GetItems<char>(string.Concat(classes), Math.Max(0, length - characters.Count)));
        var password = characters.ToArray();
        RandomNumberGenerator.Shuffle(password.AsSpan());
        return new string(password);
    }
}
