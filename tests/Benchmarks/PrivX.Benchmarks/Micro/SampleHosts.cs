using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace PrivX.Benchmarks.Micro;

/// <summary>A page of hosts as a server answers it.</summary>
internal static class SampleHosts
{
    public static byte[] Page(int count) => Encoding.UTF8.GetBytes(
        "{\"count\":100000,\"items\":[" + string.Join(',', Enumerable.Range(1, count).Select(One)) + "]}");

    private static string One(int number) => string.Create(CultureInfo.InvariantCulture, $$"""
        {"id":"{{new Guid(number, 0, 0, [1, 2, 3, 4, 5, 6, 7, 8])}}","access_group_id":"5f2f1d0c-3f5b-4ae8-9d0b-7d6d5d4c3b2a","external_id":"i-{{number:x12}}","instance_id":"i-{{number:x12}}","common_name":"node-{{number:d6}}","addresses":["10.64.0.{{number & 0xFF}}","node-{{number:d6}}.fleet.example.com"],"organization":"Example","organizational_unit":"Fleet","zone":"eu-north-1","host_type":"virtual","host_classification":"Linux server","cloud_provider":"AWS","cloud_provider_region":"eu-north-1","comment":"","user_message":"","tags":["fleet","production"],"disabled":"FALSE","deleted":false,"deployable":false,"tofu":true,"audit_enabled":false,"ssh_host_public_keys":[],"services":[{"service":"SSH","address":"10.64.0.{{number & 0xFF}}","port":22,"source":"SCAN","status":"OK","status_updated":"","created":"2026-01-05T08:00:00Z","updated":"2026-01-05T08:00:00Z"}],"principals":[{"principal":"ec2-user","rotate":false,"use_user_account":false,"source":"SCAN","roles":[{"id":"6b0f4f6e-2f0d-4c5e-9a8e-4f6f2a3d7c11","name":"Fleet","deleted":false}],"applications":[]}],"password_rotation_enabled":false,"created":"2026-01-05T08:00:00Z","updated":"2026-01-05T08:00:00Z","updated_by":""}
        """);
}
