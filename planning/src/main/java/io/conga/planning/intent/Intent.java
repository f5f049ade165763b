package io.conga.planning.intent;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What a person wants. {@code cluster} is luci's id of a cluster; {@code node} a Pacemaker node name in it;
 * {@code system} luci's id of a system.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CreateCluster.class, name = "createCluster"),
    @JsonSubTypes.Type(value = ClusterIntent.StartCluster.class, name = "startCluster"),
    @JsonSubTypes.Type(value = ClusterIntent.StopCluster.class, name = "stopCluster"),
    @JsonSubTypes.Type(value = ClusterIntent.DeleteCluster.class, name = "deleteCluster"),
    @JsonSubTypes.Type(value = NodeIntent.AddNode.class, name = "addNode"),
    @JsonSubTypes.Type(value = NodeIntent.RemoveNode.class, name = "removeNode"),
    @JsonSubTypes.Type(value = NodeIntent.StartNode.class, name = "startNode"),
    @JsonSubTypes.Type(value = NodeIntent.StopNode.class, name = "stopNode"),
    @JsonSubTypes.Type(value = NodeIntent.SetStandby.class, name = "setStandby"),
    @JsonSubTypes.Type(value = NodeIntent.SetMaintenance.class, name = "setMaintenance"),
    @JsonSubTypes.Type(value = NodeIntent.RebootNode.class, name = "rebootNode"),
    @JsonSubTypes.Type(value = NodeIntent.FenceNode.class, name = "fenceNode"),
    @JsonSubTypes.Type(value = ResourceIntent.AddResource.class, name = "addResource"),
    @JsonSubTypes.Type(value = ResourceIntent.EditResource.class, name = "editResource"),
    @JsonSubTypes.Type(value = ResourceIntent.StartResource.class, name = "startResource"),
    @JsonSubTypes.Type(value = ResourceIntent.StopResource.class, name = "stopResource"),
    @JsonSubTypes.Type(value = ResourceIntent.MoveResource.class, name = "moveResource"),
    @JsonSubTypes.Type(value = ResourceIntent.ClearResource.class, name = "clearResource"),
    @JsonSubTypes.Type(value = ResourceIntent.CleanupResource.class, name = "cleanupResource"),
    @JsonSubTypes.Type(value = ResourceIntent.DeleteResource.class, name = "deleteResource"),
    @JsonSubTypes.Type(value = PropertyIntent.SetClusterOptions.class, name = "setClusterOptions"),
    @JsonSubTypes.Type(value = PropertyIntent.SetDefaults.class, name = "setDefaults"),
    @JsonSubTypes.Type(value = CorosyncIntent.SetTotem.class, name = "setTotem"),
    @JsonSubTypes.Type(value = CorosyncIntent.SetLinks.class, name = "setLinks"),
    @JsonSubTypes.Type(value = CorosyncIntent.SetTransport.class, name = "setTransport"),
    @JsonSubTypes.Type(value = ConstraintIntent.PutConstraint.class, name = "putConstraint"),
    @JsonSubTypes.Type(value = ConstraintIntent.DeleteConstraint.class, name = "deleteConstraint"),
    @JsonSubTypes.Type(value = ConstraintIntent.SetTicket.class, name = "setTicket"),
    @JsonSubTypes.Type(value = AclIntent.PutAclRole.class, name = "putAclRole"),
    @JsonSubTypes.Type(value = AclIntent.PutAclSubject.class, name = "putAclSubject"),
    @JsonSubTypes.Type(value = AclIntent.DeleteAcl.class, name = "deleteAcl"),
    @JsonSubTypes.Type(value = AclIntent.EnableAcls.class, name = "enableAcls"),
    @JsonSubTypes.Type(value = AlertIntent.PutAlert.class, name = "putAlert"),
    @JsonSubTypes.Type(value = AlertIntent.DeleteAlert.class, name = "deleteAlert"),
    @JsonSubTypes.Type(value = TagIntent.PutTag.class, name = "putTag"),
    @JsonSubTypes.Type(value = TagIntent.DeleteTag.class, name = "deleteTag"),
    @JsonSubTypes.Type(value = AttributeIntent.SetNodeAttributes.class, name = "setNodeAttributes"),
    @JsonSubTypes.Type(value = FenceIntent.SetFenceLevels.class, name = "setFenceLevels"),
    @JsonSubTypes.Type(value = FenceIntent.DeleteFenceLevel.class, name = "deleteFenceLevel"),
    @JsonSubTypes.Type(value = FenceIntent.TestFencing.class, name = "testFencing"),
    @JsonSubTypes.Type(value = FenceIntent.ConfirmOff.class, name = "confirmOff"),
    @JsonSubTypes.Type(value = FenceIntent.AddFenceDevice.class, name = "addFenceDevice"),
    @JsonSubTypes.Type(value = FenceIntent.ProveFencing.class, name = "proveFencing"),
    @JsonSubTypes.Type(value = FailoverDomainIntent.SaveFailoverDomain.class, name = "saveFailoverDomain"),
    @JsonSubTypes.Type(value = FailoverDomainIntent.DeleteFailoverDomain.class, name = "deleteFailoverDomain"),
    @JsonSubTypes.Type(value = ServiceIntent.CreateService.class, name = "createService"),
    @JsonSubTypes.Type(value = ServiceIntent.EditService.class, name = "editService"),
    @JsonSubTypes.Type(value = ServiceIntent.StartService.class, name = "startService"),
    @JsonSubTypes.Type(value = ServiceIntent.RestartService.class, name = "restartService"),
    @JsonSubTypes.Type(value = ServiceIntent.RelocateService.class, name = "relocateService"),
    @JsonSubTypes.Type(value = ServiceIntent.CloneService.class, name = "cloneService"),
    @JsonSubTypes.Type(value = ServiceIntent.EditBundle.class, name = "editBundle"),
    @JsonSubTypes.Type(value = ServiceIntent.SetUtilization.class, name = "setUtilization")
})
public sealed interface Intent
        permits CreateCluster,
                ClusterIntent,
                NodeIntent,
                ResourceIntent,
                FenceIntent,
                FailoverDomainIntent,
                ServiceIntent,
                PropertyIntent,
                CorosyncIntent {}
                ConstraintIntent,
                AclIntent,
                AlertIntent,
                TagIntent,
                AttributeIntent {}
